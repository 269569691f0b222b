import { NO_LABEL, TARGETS, type Target } from '../../../distill/losses';
import type { Program } from '../program';
import { membersCode, memberColumns, sourceColumns, sourcesCode } from './layout';

const place = (target: Target): number => TARGETS.indexOf(target);

/**
 * The distillation loss of all members, each with its own objective (formula: `src/distill/losses.ts`), from logits
 * `[member][example][classes]`. Writes the gradient with respect to them, over the batch size, in the same layout, and
 * after all of that a sum of losses for each member and example, which starts anew where `first` is 1. A member of alpha
 * 0 reads no target. `indices` is `[source][steps][batch]`, of which `row` is taken; `own` are the target logits of those
 * sources that bring them along, `[source][steps][batch][classes]`. Threads: (batch, members, 1).
 */
export const lossGradient: Program<'classes' | 'batch' | 'members' | 'steps' | 'row' | 'first'> = {
  name: 'distilleryLossGradient',
  inputs: ['logits', 'members', 'sources', 'indices', 'labels', 'targets', 'own'],
  uniforms: { classes: 'i32', batch: 'i32', members: 'i32', steps: 'i32', row: 'i32', first: 'i32' },
  workgroup: [64, 1, 1],
  code: `
  ${membersCode}
  ${sourcesCode}

  fn heard(ownPlace : i32, ownRow : i32, setRow : i32, c : i32) -> f32 {
    if (ownPlace >= 0) { return own[ownRow + c]; }
    return targets[setRow + c];
  }

  fn main() {
    let example = i32(globalId.x);
    let member = i32(globalId.y);
    let batch = uniforms.batch;
    if (example >= batch) { return; }
    let classes = uniforms.classes;
    let source = sourceOf(member);
    let hears = i32(memberEntry(member, ${memberColumns.target}));
    let decides = hears == ${place('decision')};
    let centres = hears == ${place('logits')};
    let matches = centres || hears == ${place('rawLogits')};
    let T = select(memberEntry(member, ${memberColumns.T}), 1.0, decides);
    let alpha = memberEntry(member, ${memberColumns.alpha});
    let scale = select(T * T, 1.0, hears == ${place('unscaled')});
    let smoothing = memberEntry(member, ${memberColumns.smoothing});
    let index = indices[(source * uniforms.steps + uniforms.row) * batch + example];
    let label = labels[sourceEntry(source, ${sourceColumns.labels}) + index];
    let hard = select(memberEntry(member, ${memberColumns.labelWeight}), 0.0, label == ${NO_LABEL});
    let z = (member * batch + example) * classes;
    let ownPlace = sourceEntry(source, ${sourceColumns.own});
    let ownRow = ((ownPlace * uniforms.steps + uniforms.row) * batch + example) * classes;
    let setRow = (sourceEntry(source, ${sourceColumns.logits}) + index) * classes;

    var top = logits[z];
    for (var c = 1; c < classes; c++) { top = max(top, logits[z + c]); }
    var sum = 0.0;
    var softSum = 0.0;
    for (var c = 0; c < classes; c++) {
      sum += exp(logits[z + c] - top);
      softSum += exp((logits[z + c] - top) / T);
    }
    var targetTop = 0.0;
    var targetSum = 1.0;
    var decision = 0;
    var apart = 0.0;
    if (alpha > 0.0) {
      targetTop = heard(ownPlace, ownRow, setRow, 0);
      for (var c = 1; c < classes; c++) {
        let v = heard(ownPlace, ownRow, setRow, c);
        if (v > targetTop) { targetTop = v; decision = c; }
      }
      targetSum = 0.0;
      for (var c = 0; c < classes; c++) {
        let v = heard(ownPlace, ownRow, setRow, c);
        targetSum += exp((v - targetTop) / T);
        apart += logits[z + c] - v;
      }
    }
    let mean = select(0.0, apart / f32(classes), centres);

    var loss = 0.0;
    for (var c = 0; c < classes; c++) {
      let above = logits[z + c] - top;
      let answer = select(0.0, 1.0 - smoothing, c == label) + smoothing / f32(classes);
      var gradient = hard * (exp(above) / sum - answer);
      loss += hard * answer * (log(sum) - above);
      if (alpha > 0.0 && matches) {
        let distance = logits[z + c] - heard(ownPlace, ownRow, setRow, c) - mean;
        gradient += alpha * distance / f32(classes);
        loss += alpha * distance * distance / (2.0 * f32(classes));
      } else if (alpha > 0.0) {
        let soft = exp((heard(ownPlace, ownRow, setRow, c) - targetTop) / T) / targetSum;
        let p = select(soft, select(0.0, 1.0, c == decision), decides);
        gradient += alpha * scale / T * (exp(above / T) / softSum - p);
        loss += alpha * scale * p * (log(softSum) - above / T);
      }
      result[z + c] = gradient / f32(batch);
    }
    let place = uniforms.members * batch * classes + member * batch + example;
    result[place] = select(result[place], 0.0, uniforms.first == 1) + loss;
  }`,
};
