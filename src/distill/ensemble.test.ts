import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensembleLogits } from './ensemble';
import { nll } from './metrics';
import { logSoftmax, softmax } from './softmax';

const CLASSES = 10;
const COUNT = 4;
const LABELS = [0, 3, 9, 5];

const member = fc
  .array(fc.float({ min: -30, max: 30, noNaN: true }), { minLength: COUNT * CLASSES, maxLength: COUNT * CLASSES })
  .map((z) => Float32Array.from(z));
const members = fc.array(member, { minLength: 1, maxLength: 6 });

describe('ensembleLogits', () => {
  it('is the logarithm of the mean of the probabilities', () => {
    fc.assert(
      fc.property(members, (members) => {
        const p = softmax(ensembleLogits(members, CLASSES), 1, CLASSES);
        const each = members.map((z) => softmax(z, 1, CLASSES));
        p.forEach((share, i) => {
          expect(share).toBeCloseTo(each.reduce((sum, q) => sum + q[i]!, 0) / members.length, 5);
        });
      }),
    );
  });

  it('of identical members is one of them, to the bit', () => {
    fc.assert(
      fc.property(member, fc.integer({ min: 1, max: 7 }), (z, count) => {
        const alone = Float32Array.from(logSoftmax(z, 1, CLASSES));
        expect(ensembleLogits(Array<Float32Array>(count).fill(z), CLASSES)).toEqual(alone);
      }),
    );
  });

  it('has a likelihood at least as good as its members on average (Jensen)', () => {
    fc.assert(
      fc.property(members, (members) => {
        const mean = members.reduce((sum, z) => sum + nll(z, LABELS), 0) / members.length;
        expect(nll(ensembleLogits(members, CLASSES), LABELS)).toBeLessThanOrEqual(mean + 1e-5);
      }),
    );
  });

  it('stays finite where every member finds a class impossible', () => {
    const sure = Float32Array.of(0, -2000);
    expect(ensembleLogits([sure, sure], 2)).toEqual(Float32Array.of(0, -2000));
  });

  it('is not the sum or mean of logits: a member that is sure does not outvote two that lean the other way', () => {
    const leaning = Float32Array.of(0, 2);
    const v = ensembleLogits([Float32Array.of(50, 0), leaning, leaning], 2);
    expect(v[1]).toBeGreaterThan(v[0]!);
  });
});
