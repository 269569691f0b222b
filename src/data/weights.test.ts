import { describe, expect, it } from 'vitest';
import { parameterCount } from '../engine/engine';
import { initialWeights } from './weights';

const shape = [784, 128, 10];
const parameters = initialWeights(shape, [0, 0]);
const first = parameters.subarray(0, 784 * 128);
const second = parameters.subarray(784 * 128 + 128, 784 * 128 + 128 + 1280);

describe('initialWeights', () => {
  it('fills exactly the parameters of the shape', () => {
    expect(parameters).toHaveLength(parameterCount(shape));
    expect(initialWeights([3, 2], [0, 0])).toHaveLength(8);
  });

  it('starts biases at 0', () => {
    expect(parameters.subarray(784 * 128, 784 * 128 + 128).every((bias) => bias === 0)).toBe(true);
    expect(parameters.subarray(-10).every((bias) => bias === 0)).toBe(true);
  });

  it.each([
    { name: 'first', weights: first, inputs: 784 },
    { name: 'second', weights: second, inputs: 128 },
  ])('draws the $name layer uniformly with mean 0 and variance 2 / in', ({ weights, inputs }) => {
    const bound = Math.sqrt(6 / inputs);
    const n = weights.length;
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / n;
    const variance = weights.reduce((sum, weight) => sum + weight * weight, 0) / n;
    expect(weights.every((weight) => weight !== 0 && Math.abs(weight) <= bound)).toBe(true);
    // Five standard deviations of the mean and of the second moment of n uniform numbers.
    expect(Math.abs(mean)).toBeLessThan((5 * bound) / Math.sqrt(3 * n));
    expect(Math.abs(variance / (2 / inputs) - 1)).toBeLessThan(5 * Math.sqrt(0.8 / n));
  });

  it('gives a layer the same weights whatever follows it', () => {
    expect(initialWeights([784, 128, 64, 10], [0, 0]).subarray(0, first.length)).toEqual(first);
  });

  it('differs by key and layer', () => {
    expect(initialWeights(shape, [1, 0]).subarray(0, 8)).not.toEqual(first.subarray(0, 8));
    const [a, b] = [initialWeights([4, 4, 4], [0, 0]).subarray(0, 16), initialWeights([4, 4, 4], [0, 0]).slice(20, 36)];
    expect(a).not.toEqual(b);
  });

  it('is frozen', () => {
    const bits = (weights: Float32Array): string =>
      Array.from(new Uint32Array(weights.slice().buffer), (word) => word.toString(16).padStart(8, '0')).join(' ');
    expect(bits(first.subarray(0, 5))).toBe('bc90b266 3d88599c 3d28ec7a 3c972ff0 3da9374b');
    expect(bits(second.subarray(-3))).toBe('be024af7 3e2482f9 3de2b575');
  });
});
