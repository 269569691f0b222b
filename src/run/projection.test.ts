import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, sampleEvenly } from './projection';

describe('sampleEvenly', () => {
  it('takes as many of each class as there are, or an equal part, each once', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ min: 0, max: 4, minLength: 1, maxLength: 80 }),
        fc.integer({ min: 5, max: 60 }),
        (labels, most) => {
          const order = Uint32Array.from(labels.keys()).reverse();
          const sample = [...sampleEvenly(labels, most, order)];
          expect(sample).toEqual([...new Set(sample)].sort((a, b) => a - b));
          const quota = Math.floor(most / new Set(labels).size);
          for (const label of new Set(labels)) {
            const there = labels.filter((other) => other === label).length;
            expect(sample.filter((index) => labels[index] === label)).toHaveLength(Math.min(there, quota));
          }
        },
      ),
    );
  });
});

describe('project', () => {
  /** Three classes, each sure of itself, with a little of its own in each example. */
  const labels = Uint8Array.from({ length: 90 }, (_, i) => i % 3);
  const logits = Float32Array.from({ length: 270 }, (_, i) => {
    const [example, column] = [Math.floor(i / 3), i % 3];
    return (column === example % 3 ? 6 : 0) + ((example * 7 + column * 3) % 11) / 11;
  });
  const job = { logits, labels, T: 2, most: 60, seed: 3 };

  it('lays those with alike soft targets together, gives the same twice, and tells how far it is', () => {
    const told: number[] = [];
    const { indices, places } = project(job, (share) => told.push(share));
    expect(indices).toHaveLength(60);
    expect(project(job, () => undefined).places).toEqual(places);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.length).toBeGreaterThan(5);
    const distance = (i: number, j: number): number =>
      Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!);
    const all = [...indices.keys()];
    const nearest = all.map((i) =>
      all.filter((j) => j !== i).reduce((best, j) => (distance(i, j) < distance(i, best) ? j : best)),
    );
    const alike = nearest.filter((j, i) => labels[indices[i]!] === labels[indices[j]!]).length;
    expect(alike / all.length).toBeGreaterThan(0.9);
  });

  it('stands networks that say the same of every example', () => {
    const { places } = project({ ...job, logits: new Float32Array(270) }, () => undefined);
    expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
  });
});
