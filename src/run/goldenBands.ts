/**
 * What training has to come to, on any engine: students of the preset `compression`, from the logits that its ensemble of seed 0
 * gave, and teachers of `noisy-labels`.
 */
import { expect } from 'vitest';
import { ensembleLogits } from '../distill/ensemble';
import { answers, errors } from '../distill/metrics';
import type { Engine } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import { presetExperiment } from '../experiment/presets';
import { mean } from '../numeric/mean';
import type { DataStore } from './dataStore';
import { armsJob, studentShape, teacherJob, teacherShape } from './jobs';
import { baselineArm, studentArm, twinLessons } from './lessons';
import { loadData, type RunData, type SeedData } from './seedData';

const CLASSES = 10;

/** Least and greatest number of errors. */
type Band = readonly [low: number, high: number];

export interface Golden {
  readonly steps: number;
  readonly student: Band;
  readonly baseline: Band;
  /** Threes that a student gets wrong which never saw one. */
  readonly threes: Band;
}

/** All steps of the preset: bands that a pilot in PyTorch set before this program was written. */
export const GOLDEN: Golden = { steps: 3000, student: [410, 470], baseline: [560, 660], threes: [230, 340] };

/**
 * As many steps as a software adapter can take. Both engines came to 1279, 1039 and 930 errors; the room is for another order of
 * sums.
 */
export const GOLDEN_BRIEF: Golden = { steps: 150, student: [1240, 1320], baseline: [1000, 1080], threes: [905, 955] };

export interface NoisyGolden {
  readonly teachers: number;
  readonly steps: number;
  readonly ensemble: Band;
  /** A teacher alone, mean over all. */
  readonly teacher: Band;
}

/**
 * Ten teachers on labels of which a fifth is drawn anew. With all 1,500 steps the pilot found at most 1,000 errors, and our CPU
 * engine comes to 945 (RESULTS.md has five seeds); that takes minutes. After a third of the steps, when less of the noise is known by
 * heart, the CPU engine came to 681 and 766.8: these bands are re-measured in it, and far below 1,000.
 */
export const GOLDEN_NOISY: NoisyGolden = { teachers: 10, steps: 500, ensemble: [650, 715], teacher: [735, 800] };

/** As much as a software adapter can take. The CPU engine came to 1847 and 2099: re-measured in it too. */
export const GOLDEN_NOISY_BRIEF: NoisyGolden = {
  teachers: 3,
  steps: 25,
  ensemble: [1780, 1910],
  teacher: [2030, 2165],
};

/** Teachers of the first seed of `noisy-labels` and their ensemble, which has to be better than they are. */
export async function expectNoisyBands(engine: Engine, store: DataStore, golden: NoisyGolden): Promise<void> {
  const { teachers, steps } = golden;
  const experiment = { ...presetExperiment('noisy-labels'), teachers, teacherSteps: steps };
  const { data, test } = await load(store, experiment);
  const stack = await engine.start(teacherJob(experiment, data, new Uint8Array(0)));
  await stack.advance(steps, false);
  const members = await engine.predict(teacherShape(experiment), await stack.parameters(), test.images);
  stack.dispose();
  const together = ensembleLogits(members, CLASSES, experiment.averaging);
  expectWithin(errors(together, test.labels), golden.ensemble);
  expectWithin(mean(members.map((one) => errors(one, test.labels))), golden.teacher);
}

/** @param logits `5000 * 10`: of the ensemble, on the labelled digits of seed 0, in their order */
export async function expectGoldenBands(
  engine: Engine,
  store: DataStore,
  logits: Float32Array,
  golden: Golden,
): Promise<void> {
  const loaded = async (preset: 'compression' | 'left-out') => {
    const experiment = presetExperiment(preset);
    const { data, test } = await load(store, experiment);
    return { experiment, own: data[0]!, test };
  };
  const [whole, without] = [await loaded('compression'), await loaded('left-out')];
  const taught = twinLessons(whole.experiment, whole.own, { transfer: logits, answers: null });
  const partly = twinLessons(without.experiment, without.own, {
    transfer: logitsOf(without.own, logits),
    answers: null,
  });
  const arms = [studentArm(whole.experiment, taught), baselineArm(taught), studentArm(without.experiment, partly)];
  const shape = studentShape(whole.experiment);
  const { images, labels } = whole.test;
  const stack = await engine.start(armsJob(whole.experiment, shape, golden.steps, arms, new Uint8Array(0)));
  await stack.advance(golden.steps, false);
  const [student, baseline, blind] = await engine.predict(shape, await stack.parameters(), images);
  stack.dispose();
  expectWithin(errors(student!, labels), golden.student);
  expectWithin(errors(baseline!, labels), golden.baseline);
  const given = answers(blind!, CLASSES);
  expectWithin([...labels.keys()].filter((i) => labels[i] === 3 && given[i] !== 3).length, golden.threes);
}

function load(store: DataStore, experiment: Experiment): Promise<RunData> {
  return loadData(
    store.source(experiment),
    experiment,
    () => undefined,
    () => Promise.resolve(),
  );
}

function expectWithin(found: number, [low, high]: Band): void {
  expect(found).toBeGreaterThanOrEqual(low);
  expect(found).toBeLessThanOrEqual(high);
}

/** Of the digits that the transfer set holds: those whose class is not left out, in their order. */
function logitsOf({ labelled }: SeedData, logits: Float32Array): Float32Array {
  const held = [...labelled.labels.keys()].filter((i) => labelled.labels[i] !== 3);
  return Float32Array.from(held.flatMap((i) => [...logits.subarray(i * CLASSES, (i + 1) * CLASSES)]));
}
