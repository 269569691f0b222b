import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errors } from './metrics';
import { chosenOutcomes, mcNemar, outcomeCounts, outcomes, TWIN_OUTCOMES, type Outcome } from './outcomes';
import { softmax } from './softmax';

const CLASSES = 3;
const row = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: CLASSES, maxLength: CLASSES });
const set = fc.array(fc.tuple(row, row, row, fc.nat(CLASSES - 1)), { minLength: 1, maxLength: 60 }).map((rows) => ({
  logits: {
    ensemble: rows.flatMap(([z]) => z),
    student: rows.flatMap(([, z]) => z),
    baseline: rows.flatMap(([, , z]) => z),
  },
  labels: rows.map(([, , , label]) => label),
}));
const count = (all: readonly Outcome[], ensembleRight: boolean | null, twins: Outcome['twins'] | null): number =>
  chosenOutcomes(all, { ensembleRight, twins }).length;

describe('outcomes', () => {
  it('gives the worked example', () => {
    const right = [5, 0];
    const wrong = [0, 5];
    const logits = {
      ensemble: [...right, ...right, ...wrong, ...wrong],
      student: [...right, ...right, ...wrong, ...wrong],
      baseline: [...right, ...wrong, ...right, ...wrong],
    };
    const all = outcomes(logits, [0, 0, 0, 0]);
    expect(all.map(({ twins }) => twins)).toEqual(TWIN_OUTCOMES);
    expect(all.map(({ ensembleRight }) => ensembleRight)).toEqual([true, true, false, false]);
  });

  it('counts every example once, and adds up to the errors of each network', () => {
    fc.assert(
      fc.property(set, ({ logits, labels }) => {
        const all = outcomes(logits, labels);
        const cells = [true, false].flatMap((right) => TWIN_OUTCOMES.map((twins) => count(all, right, twins)));
        expect(cells.reduce((a, b) => a + b)).toBe(labels.length);
        expect(count(all, null, null)).toBe(labels.length);
        expect(count(all, false, null)).toBe(errors(logits.ensemble, labels));
        expect(count(all, null, 'lost') + count(all, null, 'bothWrong')).toBe(errors(logits.student, labels));
        expect(count(all, null, 'rescued') + count(all, null, 'bothWrong')).toBe(errors(logits.baseline, labels));
        for (const twins of TWIN_OUTCOMES) {
          expect(count(all, true, twins) + count(all, false, twins)).toBe(count(all, null, twins));
        }
      }),
    );
  });

  it('counts as many as are chosen', () => {
    fc.assert(
      fc.property(set, ({ logits, labels }) => {
        const all = outcomes(logits, labels);
        const counted = outcomeCounts(all);
        for (const ensembleRight of [true, false, null]) {
          for (const twins of [...TWIN_OUTCOMES, null]) {
            expect(counted({ ensembleRight, twins })).toBe(count(all, ensembleRight, twins));
          }
        }
      }),
    );
  });

  it('puts those first of which the student is surest', () => {
    fc.assert(
      fc.property(set, ({ logits, labels }) => {
        const q = softmax(logits.student, 1, CLASSES);
        const all = chosenOutcomes(outcomes(logits, labels), { ensembleRight: null, twins: null });
        const sure = all.map(({ sureness }) => sureness);
        expect(sure).toEqual([...sure].sort((a, b) => b - a));
        for (const { index, sureness } of all) {
          expect(sureness).toBe(Math.max(...q.subarray(index * CLASSES, (index + 1) * CLASSES)));
        }
      }),
    );
  });

  it('leaves no verdict where student and baseline are the same', () => {
    fc.assert(
      fc.property(set, ({ logits, labels }) => {
        const all = outcomes({ ...logits, baseline: logits.student }, labels);
        const [gained, lost] = [count(all, null, 'rescued'), count(all, null, 'lost')];
        expect([gained, lost, mcNemar(gained, lost)]).toEqual([0, 0, 1]);
      }),
    );
  });
});
