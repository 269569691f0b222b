import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinPieces } from './imageSet';
import { piecesOf, type Manifest } from './manifest';
import { PieceStore, type LoadedPiece } from './pieces';
import { planSplit, probeOrder, split, type Split } from './splits';

let manifest: Manifest;
let train: LoadedPiece[];
let trainLabels: Uint8Array;
let testLabels: Uint8Array;

beforeAll(async () => {
  const store = new PieceStore((name) => readFile(new URL(`../../public/data/mnist/${name}`, import.meta.url)));
  manifest = await store.manifest();
  train = await store.load(piecesOf(manifest, 'train'));
  trainLabels = joinPieces(train).labels;
  testLabels = joinPieces(await store.load(piecesOf(manifest, 'test'))).labels;
});

function splitOf(labelled: number, unlabelled: number, seed: number): Split {
  return split(planSplit(manifest, { labelled, unlabelled, seed }), train);
}

function classCounts(indices: Uint32Array, labels: Uint8Array): number[] {
  const counts = new Array<number>(10).fill(0);
  for (const index of indices) counts[labels[index]!]!++;
  return counts;
}

function spread(counts: readonly number[]): number {
  return Math.max(...counts) - Math.min(...counts);
}

describe('planSplit', () => {
  it('needs one piece for 1,000 images and two for 5,000, whatever the seed', () => {
    for (let seed = 0; seed < 100; seed++) {
      expect(planSplit(manifest, { labelled: 1000, unlabelled: 0, seed }).pieces).toHaveLength(1);
      expect(planSplit(manifest, { labelled: 1000, unlabelled: 4000, seed }).pieces).toHaveLength(2);
    }
  });

  it('takes the fewest pieces from the front of an order that only the seed decides', () => {
    const all = planSplit(manifest, { labelled: 60_000, unlabelled: 0, seed: 4 }).pieces;
    expect(new Set(all).size).toBe(15);
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(30_000), (labelled, unlabelled) => {
        const { pieces, classes } = planSplit(manifest, { labelled, unlabelled, seed: 4 });
        expect(pieces).toEqual(all.slice(0, pieces.length));
        const needed = classCounts(Uint32Array.from(classes.keys()), classes);
        const lacks = (n: number): boolean =>
          needed.some((count, c) => count > all.slice(0, n).reduce((sum, piece) => sum + piece.classCounts[c]!, 0));
        expect(lacks(pieces.length)).toBe(false);
        if (pieces.length > 0) expect(lacks(pieces.length - 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('needs no piece for no image', () => {
    expect(planSplit(manifest, { labelled: 0, unlabelled: 0, seed: 0 }).pieces).toEqual([]);
  });

  it.each([
    { labelled: 60_000, unlabelled: 1 },
    { labelled: -1, unlabelled: 5 },
    { labelled: 0.5, unlabelled: 0.5 },
    { labelled: 5, unlabelled: NaN },
  ])('refuses $labelled and $unlabelled', (request) => {
    expect(() => planSplit(manifest, { ...request, seed: 0 })).toThrow(RangeError);
  });
});

describe('split', () => {
  it('is balanced and disjoint', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(30_000), fc.nat(2 ** 32), (labelled, unlabelled, seed) => {
        const sets = splitOf(labelled, unlabelled, seed);
        expect([sets.labelled.length, sets.unlabelled.length]).toEqual([labelled, unlabelled]);
        expect(spread(classCounts(sets.labelled, trainLabels))).toBeLessThanOrEqual(1);
        expect(spread(classCounts(sets.unlabelled, trainLabels))).toBeLessThanOrEqual(1);
        expect(new Set([...sets.labelled, ...sets.unlabelled]).size).toBe(labelled + unlabelled);
      }),
      { numRuns: 30 },
    );
  });

  it('fills up evenly when a class runs out', () => {
    const totals = classCounts(Uint32Array.from(trainLabels.keys()), trainLabels);
    const { labelled, unlabelled } = splitOf(20_000, 38_000, 1);
    const used = classCounts(labelled, trainLabels);
    const counts = classCounts(unlabelled, trainLabels);
    const exhausted = counts.map((count, label) => used[label]! + count === totals[label]);
    expect(exhausted[5]).toBe(true); // 5,421 fives are fewer than a tenth of 58,000
    const others = counts.filter((_, label) => !exhausted[label]);
    expect(spread(others)).toBeLessThanOrEqual(1);
    expect(Math.max(...counts.filter((_, label) => exhausted[label]))).toBeLessThanOrEqual(Math.max(...others));
  });

  it('can use every image', () => {
    const { labelled, unlabelled } = splitOf(10_000, 50_000, 2);
    expect(new Set([...labelled, ...unlabelled]).size).toBe(60_000);
    expect(spread(classCounts(labelled, trainLabels))).toBe(0);
  });

  it('keeps the labelled set whatever the number of unlabelled images', () => {
    const { labelled } = splitOf(1000, 0, 3);
    for (const unlabelled of [1, 500, 4000, 59_000]) expect(splitOf(1000, unlabelled, 3).labelled).toEqual(labelled);
  });

  it('begins a larger labelled set with a smaller one, and continues it with the unlabelled images', () => {
    const large = splitOf(5000, 0, 3).labelled;
    const { labelled, unlabelled } = splitOf(1003, 3997, 3);
    expect([...labelled, ...unlabelled]).toEqual([...large]);
  });

  it('needs the pieces of its plan alone, in any order', () => {
    const plan = planSplit(manifest, { labelled: 1000, unlabelled: 4000, seed: 6 });
    const needed = train.filter(({ piece }) => plan.pieces.includes(piece));
    expect(split(plan, needed.reverse())).toEqual(split(plan, train));
    expect(() => split(plan, needed.slice(1))).toThrow(RangeError);
  });

  it('differs by seed', () => {
    const first = (seed: number): string => splitOf(20, 0, seed).labelled.join();
    expect(new Set([0, 1, 2, 3, 4].map(first)).size).toBe(5);
  });

  it('is frozen', () => {
    const { labelled, unlabelled } = splitOf(1000, 4000, 0);
    expect([...labelled.subarray(0, 12)].join(' ')).toBe('902 3944 2517 2610 142 1151 2459 2411 1636 552 3967 1955');
    expect([...unlabelled.subarray(0, 5), ...unlabelled.subarray(-5)].join(' ')).toBe(
      '641 3085 1660 2303 1212 6904 5040 6316 4200 6311',
    );
  });
});

describe('probeOrder', () => {
  it('orders all test images so that every beginning is balanced', () => {
    const order = probeOrder(testLabels);
    expect(new Set(order).size).toBe(10_000);
    for (const n of [7, 10, 1000, 2003, 8920]) {
      expect(spread(classCounts(order.subarray(0, n), testLabels))).toBeLessThanOrEqual(1);
    }
  });

  it('differs by seed', () => {
    expect(probeOrder(testLabels, 1)).not.toEqual(probeOrder(testLabels));
  });

  it('is frozen', () => {
    expect([...probeOrder(testLabels).subarray(0, 10)].join(' ')).toBe(
      '7127 8273 9568 2306 540 1519 5080 7822 280 8512',
    );
  });
});
