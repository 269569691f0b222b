import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { parseRecording } from './recording';
import { resultOf } from './testing';

const logits = Array<number>(10).fill(0);
const recording = {
  result: resultOf(DEFAULTS),
  curve: [
    { stage: 'teachers', step: 10, examples: 1000, teachers: [900], ensemble: [800] },
    { stage: 'students', step: 10, examples: 1000, student: [900], baseline: [] },
  ],
  examples: [
    {
      index: 3,
      label: 0,
      image: btoa('\u0000'.repeat(783) + '\u00ff'),
      logits: { ensemble: logits, student: logits, baseline: logits },
    },
  ],
};

test('a recording is read, its images as bytes', () => {
  const { examples, curve } = parseRecording(JSON.parse(JSON.stringify(recording)));
  expect(curve).toHaveLength(2);
  expect(examples[0]?.image).toHaveLength(784);
  expect(examples[0]?.image[783]).toBe(255);
});

test.each([
  ['an image of the wrong size', { examples: [{ ...recording.examples[0], image: btoa('short') }] }],
  ['an image that is no base64', { examples: [{ ...recording.examples[0], image: '?' }] }],
  ['a curve of an unknown stage', { curve: [{ stage: 'lunch', step: 1, examples: 1 }] }],
  ['a result of another format', { result: { ...recording.result, format: 'other' } }],
])('%s is refused', (_, change) => {
  expect(() => parseRecording({ ...recording, ...change })).toThrow();
});
