/** Makes what the page shows before anything was run: the default preset's result, curve, and a few digits. */
import { CLASSES, PIXELS } from '../data/manifest';
import type { ImageSet } from '../data/imageSet';
import { packAnswers } from '../data/testAnswers';
import { answers } from '../distill/metrics';
import { softmax } from '../distill/softmax';
import type { Experiment } from '../experiment/experiment';
import { digestLogits } from '../data/digest';
import type { CurvePoint } from '../run/events';
import { packLogits } from '../run/recording';
import { runKeys, type Outcome } from '../run/runExperiment';
import type { StageCache } from '../run/stageCache';
import { nodeStore } from './nodePlatform';
import { runInNode } from './runInNode';

export interface MadeRecording {
  /** `recorded/default.json`. */
  readonly json: {
    readonly result: Outcome['result'];
    readonly transferDigest: string;
    readonly curve: readonly CurvePoint[];
    readonly examples: readonly Example[];
  };
  /** `recorded/default-logits.bin`. */
  readonly logits: Float32Array<ArrayBuffer>;
  /** `recorded/default-answers.bin`. */
  readonly answers: Uint8Array<ArrayBuffer>;
}

interface Example {
  readonly index: number;
  readonly label: number;
  /** Base64 of 784 bytes. */
  readonly image: string;
  readonly logits: { readonly ensemble: number[]; readonly student: number[]; readonly baseline: number[] };
}

/** Digits from which the ensemble's doubt saved the student where its twin fell. */
const RESCUED = 14;

/** @throws DataError, EngineError */
export async function makeRecording(experiment: Experiment, threads: number): Promise<MadeRecording> {
  const curve: CurvePoint[] = [];
  const run = await runInNode(experiment, threads, {
    emit: (event) => {
      if (event.type === 'curve') curve.push(event.point);
    },
  });
  const transfer = transferLogits(run.cache, experiment);
  const test = await nodeStore().source(experiment).test();
  const examples = chooseExamples(run.logits, test.labels).map((index) => example(index, test, run.logits));
  return {
    json: { result: run.result, transferDigest: digestLogits(transfer), curve, examples },
    logits: packLogits(transfer, run.logits.ensemble),
    answers: packAnswers({ ...run.logits, labels: test.labels }),
  };
}

function transferLogits(cache: StageCache, experiment: Experiment): Float32Array {
  const targets = cache.targets.get(runKeys(experiment, 'wasm').targets);
  if (!targets) throw new Error('the run left no soft targets');
  return targets.transfer[0]!;
}

/**
 * Indices of the digits to show: those whose baseline errs where student and ensemble are right, those first that look
 * most like one other class to the ensemble, and the first digit of each class.
 */
function chooseExamples(logits: Outcome['logits'], labels: Uint8Array): number[] {
  const [ensemble, student, baseline] = [logits.ensemble, logits.student, logits.baseline].map((z) =>
    answers(z, CLASSES),
  );
  const probabilities = softmax(logits.ensemble, 1, CLASSES);
  const secondBest = (i: number): number => probabilities.slice(i * CLASSES, (i + 1) * CLASSES).sort()[CLASSES - 2]!;
  const indices = [...labels.keys()];
  const rescued = indices
    .filter((i) => ensemble![i] === labels[i] && student![i] === labels[i] && baseline![i] !== labels[i])
    .sort((a, b) => secondBest(b) - secondBest(a))
    .slice(0, RESCUED);
  const firsts = Array.from({ length: CLASSES }, (_, label) => labels.indexOf(label));
  return [...new Set([...rescued.slice(0, 1), ...firsts, ...rescued.slice(1)])];
}

function example(index: number, { images, labels }: ImageSet, logits: Outcome['logits']): Example {
  const row = (z: Float32Array): number[] => [...z.subarray(index * CLASSES, (index + 1) * CLASSES)];
  const image = images.subarray(index * PIXELS, (index + 1) * PIXELS);
  return {
    index,
    label: labels[index]!,
    image: Buffer.from(image).toString('base64'),
    logits: { ensemble: row(logits.ensemble), student: row(logits.student), baseline: row(logits.baseline) },
  };
}
