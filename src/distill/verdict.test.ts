import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm, judge, judgeCell, meanInterval } from './verdict';

const BASELINE = [1000, 1040, 990, 1015];

const shifted = (...by: number[]): number[] => BASELINE.map((errors, i) => errors + by[i]!);

describe('judge', () => {
  it('says better and worse where the differences are clear, and else that they are not', () => {
    const rows = [shifted(-100, -110, -95, -104), shifted(52, 47, 55, 50), shifted(-30, 25, 10, -8), BASELINE];
    expect(judge([BASELINE, ...rows]).map((one) => one?.verdict)).toEqual([
      undefined,
      'better',
      'worse',
      'unclear',
      'unclear',
    ]);
    expect(judge([BASELINE, ...rows])[1]!.difference.mean).toBe(-102.25);
  });

  it('says nothing of one or two seeds, however far they lie apart', () => {
    expect(judge([[1000], [10]])).toEqual([
      null,
      { difference: { mean: -990, interval: null }, p: null, verdict: 'tooFew' },
    ]);
    expect(
      judge([
        [1000, 1001],
        [10, 12],
      ])[1],
    ).toMatchObject({ verdict: 'tooFew' });
  });

  it('asks more of a row that stands among many', () => {
    // p = 0.022 alone.
    const row = shifted(-10, -22, -30, -14);
    expect(judge([BASELINE, row])[1]!.verdict).toBe('better');
    const others = [shifted(3, -2, 4, -6), shifted(-3, 2, -4, 6), shifted(1, -1, 2, -2)];
    const among = judge([BASELINE, row, ...others])[1]!;
    expect(among.verdict).toBe('unclear');
    expect(among.difference.interval!.high).toBeLessThan(0);
  });

  it('counts a row that is another one once, and judges it no second time', () => {
    const row = shifted(-10, -22, -30, -14);
    const alone = judge([BASELINE, row]);
    expect(judge([BASELINE, row, row, BASELINE], [null, null, 1, 0])).toEqual([...alone, null, null]);
  });

  it('turns its verdict round where all differences are turned round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 4, maxLength: 4 }), (by) => {
        const [, judged] = judge([BASELINE, shifted(...by)]);
        const [, mirrored] = judge([BASELINE, shifted(...by.map((one) => -one))]);
        const opposite = { better: 'worse', worse: 'better', unclear: 'unclear', tooFew: 'tooFew' } as const;
        expect(mirrored!.verdict).toBe(opposite[judged!.verdict]);
        expect(mirrored!.p).toBeCloseTo(judged!.p!, 12);
      }),
    );
  });
});

describe('holm', () => {
  it('adjusts as R does', () => {
    // p.adjust(c(.01, .04, .03, .005), 'holm')
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([])).toEqual([]);
  });
});

describe('judgeCell', () => {
  const seeds = fc.array(fc.tuple(fc.option(fc.nat(10_000)), fc.option(fc.nat(10_000))), {
    minLength: 1,
    maxLength: 6,
  });

  it('judges the seeds of which both are known as a comparison of two rows does', () => {
    fc.assert(
      fc.property(seeds, (pairs) => {
        const { mean, judgement } = judgeCell(
          pairs.map(([own]) => own),
          pairs.map(([, baseline]) => baseline),
        );
        const known = pairs.flatMap(([own]) => own ?? []);
        expect(mean).toEqual(known.length === 0 ? null : meanInterval(known).mean);
        const both = pairs.filter((pair): pair is [number, number] => pair.every((one) => one !== null));
        const rows = [both.map(([, baseline]) => baseline), both.map(([own]) => own)];
        expect(judgement).toEqual(both.length === 0 ? null : judge(rows)[1]);
      }),
    );
  });

  it('finds a difference inside the spread of the seeds unclear', () => {
    expect(judgeCell([700, 720, 710], [800, 815, 812]).judgement?.verdict).toBe('better');
    expect(judgeCell([700, 820, 760], [750, 790, 770]).judgement?.verdict).toBe('unclear');
    expect(judgeCell([700, 820, null], [750, 790, 770]).judgement?.verdict).toBe('tooFew');
  });
});
