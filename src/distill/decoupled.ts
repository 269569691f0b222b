/**
 * What a student still lacks of its teacher, in two parts (Zhao et al. 2022, Decoupled Knowledge Distillation). With t the
 * label and b = (p_t, 1 - p_t): KL(p || q) = KL(b_teacher || b_student) + (1 - p_t) KL(p without t || q without t), where
 * the distributions without t are normalised again.
 */
import { exp, ln } from '../numeric/exact';
import { logSoftmax } from './softmax';

/** Means over the rows; the first two add up to `meanKl`. */
export interface DecoupledKl {
  /** How much of its probability the label gets. */
  readonly target: number;
  /** How the rest is shared out among the other classes, with its weight 1 - p_t; 0 of two classes. */
  readonly others: number;
  /** That weight. */
  readonly weight: number;
}

/** Logits are `count * classes`, `labels` are `count` classes; both distributions are at T. In nats. */
export function decoupledKl(
  teacher: ArrayLike<number>,
  student: ArrayLike<number>,
  labels: ArrayLike<number>,
  T = 1,
): DecoupledKl {
  const count = labels.length;
  const classes = teacher.length / count;
  const [logP, logQ] = [logSoftmax(teacher, T, classes), logSoftmax(student, T, classes)];
  let [target, others, weight] = [0, 0, 0];
  for (let b = 0; b < count; b++) {
    const at = b * classes;
    const t = at + labels[b]!;
    const [restP, restQ] = [logRest(logP, at, classes, t), logRest(logQ, at, classes, t)];
    target += term(logP[t]!, logQ[t]!) + term(restP, restQ);
    weight += exp(restP);
    for (let i = at; i < at + classes; i++) {
      if (i !== t) others += exp(logP[i]!) * (logP[i]! - restP - (logQ[i]! - restQ));
    }
  }
  return { target: target / count, others: others / count, weight: weight / count };
}

function term(logP: number, logQ: number): number {
  return exp(logP) * (logP - logQ);
}

/** ln(1 - p_t), as the logarithm of the sum of the others: it stays finite where p_t rounds to 1. */
function logRest(logs: Float64Array, start: number, classes: number, t: number): number {
  let max = -Infinity;
  for (let i = start; i < start + classes; i++) if (i !== t) max = Math.max(max, logs[i]!);
  let sum = 0;
  for (let i = start; i < start + classes; i++) if (i !== t) sum += exp(logs[i]! - max);
  return max + ln(sum);
}
