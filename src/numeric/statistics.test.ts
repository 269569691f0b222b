import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  incompleteBeta,
  lnGamma,
  mcNemar,
  meanInterval,
  pairedT,
  studentT,
  studentTQuantile,
  twoSidedT,
} from './statistics';

describe('lnGamma', () => {
  it('is the logarithm of the factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(lnGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });
});

describe('incompleteBeta', () => {
  it('knows its closed forms', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 50, noNaN: true }), (x, a) => {
        expect(incompleteBeta(x, a, 1)).toBeCloseTo(x ** a, 9);
        expect(incompleteBeta(x, 1, a)).toBeCloseTo(1 - (1 - x) ** a, 9);
        expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 7);
      }),
    );
  });
});

describe("Student's t", () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.10: two-sided 95 % and 99 %.
  it.each([
    [1, 12.706, 63.657],
    [2, 4.303, 9.925],
    [3, 3.182, 5.841],
    [4, 2.776, 4.604],
    [5, 2.571, 4.032],
    [9, 2.262, 3.25],
    [19, 2.093, 2.861],
    [120, 1.98, 2.617],
  ])('has the tabulated quantiles with %i degrees of freedom', (freedom, at95, at99) => {
    expect(studentTQuantile(0.975, freedom)).toBeCloseTo(at95, 3);
    expect(studentTQuantile(0.995, freedom)).toBeCloseTo(at99, 3);
  });

  it('has the closed forms of one and two degrees of freedom', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (t) => {
        expect(studentT(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 9);
        expect(studentT(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 9);
      }),
    );
  });

  it('has a quantile that is the inverse, and odd', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 30 }), (p, freedom) => {
        const t = studentTQuantile(p, freedom);
        expect(studentT(t, freedom)).toBeCloseTo(p, 10);
        expect(studentTQuantile(1 - p, freedom)).toBeCloseTo(-t, 4);
      }),
    );
    expect(twoSidedT(Infinity, 3)).toBe(0);
  });
});

describe('meanInterval', () => {
  it('is the t-interval', () => {
    // sd = 1, 4.302653 / sqrt(3)
    const { mean, interval } = meanInterval([4, 5, 6]);
    expect(mean).toBe(5);
    expect(interval?.low).toBeCloseTo(5 - 2.484138, 5);
    expect(interval?.high).toBeCloseTo(5 + 2.484138, 5);
    expect(meanInterval([7])).toEqual({ mean: 7, interval: null });
  });
});

describe('pairedT', () => {
  it('is the value that R gives', () => {
    // t.test(c(1.9,.8,1.1,.1,-.1,4.4,5.5,1.6,4.6,3.4)): the sleep data of Student 1908, p = 0.005076.
    expect(pairedT([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])).toBeCloseTo(0.005076, 6);
    expect(pairedT([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])).toBeCloseTo(0.002833, 6);
  });

  it('says what can be said without a spread, and nothing of one pair', () => {
    expect(pairedT([0, 0, 0])).toBe(1);
    expect(pairedT([2, 2, 2])).toBe(0);
    expect(pairedT([2])).toBeNull();
  });

  it('excludes 0 from the interval exactly where p is below 0.05', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 10 }), (differences) => {
        const { interval } = meanInterval(differences);
        const p = pairedT(differences)!;
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(interval!.low > 0 || interval!.high < 0).toBe(p < 0.05);
      }),
    );
  });
});

describe('mcNemar', () => {
  it('is the two-sided binomial test', () => {
    expect(mcNemar(0, 0)).toBe(1);
    expect(mcNemar(5, 5)).toBe(1);
    // 2 (1 + 10) / 2^10
    expect(mcNemar(1, 9)).toBeCloseTo(22 / 1024, 12);
    expect(mcNemar(9, 1)).toBeCloseTo(22 / 1024, 12);
    // R: binom.test(10, 40)
    expect(mcNemar(10, 30)).toBeCloseTo(0.002221, 6);
    expect(mcNemar(2000, 2600)).toBeGreaterThan(0);
  });
});
