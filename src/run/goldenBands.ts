/**
 * What students of the preset `compression` have to come to, from the logits that its ensemble of seed 0 gave: bands that a
 * pilot in PyTorch set before this program was written. For any engine.
 */
import { errors } from '../distill/metrics';
import { expect } from 'vitest';
import { answers } from '../distill/metrics';
import type { Engine } from '../engine/engine';
import { presetExperiment } from '../experiment/presets';
import type { DataStore } from './dataStore';
import { armsJob, studentShape } from './jobs';
import { baselineArm, studentArm, twinLessons } from './lessons';
import { loadData, type SeedData } from './seedData';

const CLASSES = 10;

/** @param logits `5000 * 10`: of the ensemble, on the labelled digits of seed 0, in their order */
export async function expectGoldenBands(engine: Engine, store: DataStore, logits: Float32Array): Promise<void> {
  const load = async (preset: 'compression' | 'left-out') => {
    const experiment = presetExperiment(preset);
    const { data, test } = await loadData(
      store.source(experiment),
      experiment,
      () => undefined,
      () => Promise.resolve(),
    );
    return { experiment, own: data[0]!, test };
  };
  const [whole, without] = [await load('compression'), await load('left-out')];
  const taught = twinLessons(whole.experiment, whole.own, { transfer: logits, answers: null });
  const partly = twinLessons(without.experiment, without.own, {
    transfer: logitsOf(without.own, logits),
    answers: null,
  });
  const arms = [studentArm(whole.experiment, taught), baselineArm(taught), studentArm(without.experiment, partly)];
  const shape = studentShape(whole.experiment);
  const { studentSteps } = whole.experiment;
  const { images, labels } = whole.test;
  const stack = await engine.start(armsJob(whole.experiment, shape, studentSteps, arms, new Uint8Array(0)));
  await stack.advance(studentSteps, false);
  const [student, baseline, blind] = await engine.predict(shape, await stack.parameters(), images);
  stack.dispose();
  expect(errors(student!, labels)).toBeGreaterThanOrEqual(410);
  expect(errors(student!, labels)).toBeLessThanOrEqual(470);
  expect(errors(baseline!, labels)).toBeGreaterThanOrEqual(560);
  expect(errors(baseline!, labels)).toBeLessThanOrEqual(660);
  const given = answers(blind!, CLASSES);
  const missed = [...labels.keys()].filter((i) => labels[i] === 3 && given[i] !== 3).length;
  expect(missed).toBeGreaterThanOrEqual(230);
  expect(missed).toBeLessThanOrEqual(340);
}

/** Of the digits that the transfer set holds: those whose class is not left out, in their order. */
function logitsOf({ labelled }: SeedData, logits: Float32Array): Float32Array {
  const held = [...labelled.labels.keys()].filter((i) => labelled.labels[i] !== 3);
  return Float32Array.from(held.flatMap((i) => [...logits.subarray(i * CLASSES, (i + 1) * CLASSES)]));
}
