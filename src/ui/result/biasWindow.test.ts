import { expect, test } from 'vitest';
import { BIASES, biasCurve, bestBias, placeOfBias, type BiasCurve } from '../../distill/bias';
import { biasWindow } from './biasWindow';

/** Three classes, the last of which was left out: it is right where its logit falls short by less than `bias`. */
function curveOf(shortBy: number): { curve: BiasCurve; best: number } {
  const labels = Array.from({ length: 300 }, (_, i) => i % 3);
  const logits = labels.flatMap((label, i) =>
    label === 2 ? [shortBy, 0, 0] : label === 0 ? [2 + i / 100, 0, 0] : [0, 3, 0],
  );
  return { curve: biasCurve(logits, labels, [2]), best: bestBias(logits, labels, [2]).bias };
}

test.each([0.1, 1.5, 7.3, 11])(
  'with a best bias of about %d, it is in sight and no curve leaves the picture',
  (shortBy) => {
    const { curve, best } = curveOf(shortBy);
    const { low, high, ticks } = biasWindow(curve, [best], 100);
    expect(low).toBeLessThanOrEqual(-4);
    expect(high).toBeGreaterThanOrEqual(4);
    expect(high).toBeGreaterThan(best);
    expect(high).toBeLessThanOrEqual(Math.max(6, best + 2));
    const shown = curve.errors.subarray(placeOfBias(low), placeOfBias(high) + 1);
    expect(Math.max(...shown)).toBeLessThanOrEqual(ticks.at(-1)!);
    expect(ticks[0]).toBe(0);
  },
);

test('the ends of what is tried are never passed', () => {
  const errors = new Int32Array(placeOfBias(BIASES.max) + 1);
  const { low, high } = biasWindow({ errors, errorsBiased: errors }, [BIASES.min, BIASES.max], 10);
  expect([low, high]).toEqual([BIASES.min, BIASES.max]);
});
