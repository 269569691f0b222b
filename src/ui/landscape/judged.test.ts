import { expect, test } from 'vitest';
import type { SweptCell } from '../../experiment/sweep';
import { best, judged } from './judged';

/** Cells next to one another, with errors of each seed and the baseline's. */
function cells(...errors: (readonly (number | null)[])[]): SweptCell[] {
  return errors.map((one, x) => ({ x, y: 0.5, isBaseline: false, errors: one, baseline: [900, 950, 1000] }));
}

test('while a landscape fills in, cells are compared by the seeds that all begun ones have', () => {
  // The second seed makes more errors wherever it is known: no hill where it came first.
  const filling = judged(cells([700, 760, null], [710, null, null], [null, null, null]));
  expect(filling.map(({ mean }) => mean)).toEqual([700, 710, null]);
  expect(filling.map(({ baselineMean }) => baselineMean)).toEqual([900, 900, 900]);
  expect(filling.map(({ difference }) => difference)).toEqual([-200, -190, null]);
  expect(filling.map(({ verdict }) => verdict)).toEqual([null, null, null]);
});

test('a cell with all its seeds is judged by all of them while its neighbours still fill in', () => {
  const [first, second] = judged(cells([700, 760, 800], [710, null, null]));
  expect(first).toMatchObject({ mean: 700, verdict: 'better' });
  expect(first!.difference).toBeCloseTo((-200 - 190 - 200) / 3, 12);
  expect(second).toMatchObject({ mean: 710, difference: -190, verdict: null });
});

test('names the cell with the fewest errors, and those that are not clearly worse, once all is known', () => {
  expect(best(judged(cells([700, 760, 800], [710, 770, null])))).toBeNull();
  const found = best(judged(cells([700, 760, 800], [705, 750, 806], [800, 861, 899])));
  expect(found?.cell.x).toBe(0);
  expect(found?.equals).toBe(1);
});
