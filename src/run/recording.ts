/** The recorded ensemble of the default preset: its logits stand in for teachers that nobody has trained here yet. */
import * as v from 'valibot';
import { domainOf } from '../data/domain';
import type { Experiment } from '../experiment/experiment';
import type { TeacherResult } from '../experiment/result';
import { parseResult } from '../experiment/parse';
import { digestLogits } from '../data/digest';
import type { Measured } from './measure';
import { runKeys } from './runExperiment';
import type { Targets } from './stageCache';

export const RECORDING_FILE = 'default.json';
export const LOGITS_FILE = 'default-logits.bin';
export const ANSWERS_FILE = 'default-answers.bin';

const numbers = v.array(v.number());
const teachersPoint = v.object({
  stage: v.literal('teachers'),
  step: v.number(),
  examples: v.number(),
  teachers: numbers,
  ensemble: numbers,
});
/** The part of the recording that stands for the stages of teachers and targets. */
const schema = v.object({
  result: v.pipe(v.unknown(), v.transform(parseResult)),
  /** Of the logits on the transfer set; those on the test set have that of `result.ensemble`. */
  transferDigest: v.string(),
  curve: v.array(v.union([teachersPoint, v.looseObject({ stage: v.literal('students') })])),
});

/** The bytes of the logits: float32, little-endian, those on the transfer set first, then those on the test set. */
export function packLogits(transfer: Float32Array, test: Float32Array): Float32Array<ArrayBuffer> {
  const packed = new Float32Array(transfer.length + test.length);
  packed.set(transfer);
  packed.set(test, transfer.length);
  return packed;
}

/**
 * What the stages of the recorded run gave, if it is a run with this experiment's teachers and transfer set and its
 * logits are undamaged; else null, and the teachers have to be trained.
 * @throws FormatError, ValiError where the JSON is no recording
 */
export function recordedTargets(json: unknown, logits: Float32Array, experiment: Experiment): Targets | null {
  const { result, transferDigest, curve } = v.parse(schema, json);
  const keys = (of: Experiment): string => runKeys(of, 'recorded').targets;
  if (keys(result.experiment) !== keys(experiment)) return null;
  const { classes } = domainOf(experiment);
  const transfer = logits.slice(0, logits.length - result.testExamples * classes);
  const test = logits.slice(transfer.length);
  if (digestLogits(transfer) !== transferDigest || digestLogits(test) !== result.ensemble.digest) return null;
  return {
    transfer: [transfer],
    test: [test],
    measured: [measuredOf(result.ensemble)],
    teachers: result.teachers,
    byMembers: result.byMembers ?? null,
    networks: null,
    curve: curve.filter((point) => point.stage === 'teachers'),
    msPerDigit: result.ensemble.msPerDigit,
  };
}

function measuredOf({ errors, accuracy, nll, ece, trainError = 0, digest }: TeacherResult): Measured {
  return { errors, accuracy, nll, ece, trainError, digest };
}
