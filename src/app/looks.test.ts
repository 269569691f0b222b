import { expect, test } from 'vitest';
import type { PlaneMap, Watched } from '../worker/protocol';
import { joined, noLooks, saidAt, withAnswers, withMap } from './looks';

const watched = (step: number, index: number | null = 3): Watched => ({
  index,
  look: { step, trained: ['student', 'baseline'] },
  ensemble: [9],
  student: [step],
  baseline: [-step],
});

const map = (step: number): PlaneMap => ({
  look: { step, trained: ['ensemble'] },
  data: 'moons',
  classes: 1,
  teacher: Float32Array.of(step),
  ensemble: Float32Array.of(2 * step),
  student: Float32Array.of(7),
  baseline: null,
});

test('what was said is kept for those in training alone, step by step', () => {
  const looks = [10, 20, 30].map((step) => watched(step)).reduce(withAnswers, noLooks);
  expect(looks.answers.ensemble).toEqual([]);
  expect(looks.answers.student.map(({ step }) => step)).toEqual([10, 20, 30]);
  expect(saidAt(looks.answers.baseline, 25)).toEqual({ step: 20, logits: [-20] });
  expect(saidAt(looks.answers.baseline, 9)).toBeNull();
});

test('a look outside of training leaves everything as it is, and so does another example of what was there', () => {
  const looks = withAnswers(noLooks, watched(10));
  expect(withAnswers(looks, { ...watched(20), look: null })).toBe(looks);
  expect(withAnswers(looks, watched(20, 4)).answers.student).toEqual([{ step: 20, logits: [20] }]);
});

test('a stage that begins anew forgets the steps that come again', () => {
  const looks = [10, 20, 30, 20].map((step) => watched(step)).reduce(withAnswers, noLooks);
  expect(looks.answers.student.map(({ step }) => step)).toEqual([10, 20]);
});

test('a teacher is mapped with its ensemble, and both are taken or left together', () => {
  const looks = [5, 10].map(map).reduce(withMap, noLooks);
  expect(looks.maps.teacher.map(({ logits }) => [...logits])).toEqual([[5], [10]]);
  expect(looks.maps.student).toEqual([]);
  expect(joined((arm) => (arm === 'ensemble' ? looks : null)).maps).toEqual(looks.maps);
  expect(joined(() => null)).toEqual(noLooks);
});

test('each arm has what was said in looks of its own', () => {
  const [one, other] = [withAnswers(noLooks, watched(10)), withAnswers(noLooks, watched(20))];
  const both = joined((arm) => (arm === 'ensemble' ? null : arm === 'student' ? one : other));
  expect(both.index).toBe(3);
  expect(both.answers).toEqual({
    ensemble: [],
    student: [{ step: 10, logits: [10] }],
    baseline: [{ step: 20, logits: [-20] }],
  });
});
