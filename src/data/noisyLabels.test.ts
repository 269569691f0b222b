import { describe, expect, it } from 'vitest';
import { fork, seedKey } from '../random/random';
import { noisyLabels } from './noisyLabels';

const key = fork(seedKey(5), 'labels');
const labels = Uint8Array.from({ length: 5000 }, (_, i) => i % 10);

describe('noisyLabels', () => {
  it('leaves labels as they are at a share of 0', () => {
    expect(noisyLabels(labels, 0, 10, key)).toEqual(labels);
  });

  it('changes nine tenths of the share, since a tenth comes out as it was', () => {
    const noisy = noisyLabels(labels, 0.2, 10, key);
    const changed = noisy.filter((label, i) => label !== labels[i]).length;
    expect(Math.abs(changed / labels.length - 0.18)).toBeLessThan(0.015);
    expect(Math.max(...noisy)).toBe(9);
  });

  it('draws evenly over all classes', () => {
    const counts = new Array<number>(10).fill(0);
    for (const label of noisyLabels(new Uint8Array(5000).fill(3), 1, 10, key)) counts[label]!++;
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(90);
  });

  it('gives the labels of fewer images as the first of more', () => {
    expect(noisyLabels(labels.slice(0, 100), 0.5, 10, key)).toEqual(noisyLabels(labels, 0.5, 10, key).slice(0, 100));
  });
});
