import { describe, expect, it } from 'vitest';
import { shiftImage } from '../data/jitter';
import { movedImage, referenceGradient } from './reference';
import { sampleJob, withoutJitter } from './sampleJob';
import { relativeError } from './selfCheck';
import { autograd } from './webgpu/autograd';

const SHAPES = [[[9, 3]], [[9, 6, 4]], [[16, 7, 5, 3]]];
const plain = { dropout: { input: 0, hidden: 0 } };

describe('referenceGradient', () => {
  it.each(SHAPES)('is the slope of its loss: %j', (shape) => {
    const job = sampleJob({ shape, batch: 5 });
    const step = 1e-5;
    for (const member of job.members) {
      const parameters = Float64Array.from(member.initial);
      const { gradient } = referenceGradient(job, member, parameters, 3);
      const slopes = parameters.map((value, i) => {
        const lossAt = (moved: number): number => referenceGradient(job, member, parameters.with(i, moved), 3).loss;
        return (lossAt(value + step) - lossAt(value - step)) / (2 * step);
      });
      // The loss, near 1000 at T = 20, is rounded by about 1e-13, which the difference divides by the step.
      expect(relativeError(slopes, gradient)).toBeLessThan(1e-6);
    }
  });

  it.each(SHAPES)('is what TensorFlow.js differentiates: %j', async (shape) => {
    const job = withoutJitter(sampleJob({ shape, batch: 5, ...plain }));
    const expected = await autograd(job);
    job.members.forEach((member, k) => {
      const { loss, gradient } = referenceGradient(job, member, member.initial, 0);
      // Theirs is in float32.
      expect(loss).toBeCloseTo(expected[k]!.loss, 4);
      expect(relativeError(gradient, expected[k]!.gradient)).toBeLessThan(1e-5);
    });
  });
});

it('moves an image as the data do', () => {
  const image = Uint8Array.from({ length: 784 }, (_, i) => 1 + (i % 255));
  const expected = new Uint8Array(784);
  for (const [right, down] of [
    [0, 0],
    [2, -1],
    [-3, 28],
  ] as const) {
    shiftImage(image, right, down, expected);
    expect(movedImage(image, right, down)).toEqual(expected);
  }
});
