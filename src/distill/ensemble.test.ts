import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ensembleLogits, errorsByMembers } from './ensemble';
import { errors, nll } from './metrics';
import { logSoftmax, softmax } from './softmax';
import { random, seedKey } from '../random/random';

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

describe('ensembleLogits of logits', () => {
  it('is the mean of the members less their row’s mean, and of one member that member', () => {
    const [a, b] = [Float32Array.of(1, 2, 6), Float32Array.of(0, 9, 0)];
    expect([...ensembleLogits([a, b], 3, 'logits')]).toEqual([-2.5, 2.5, 0]);
    expect([...ensembleLogits([a], 3, 'logits')]).toEqual([-2, -1, 3]);
  });

  it('does not see a constant added to a row of a member', () => {
    fc.assert(
      fc.property(members, fc.integer({ min: -64, max: 64 }), (members, constant) => {
        const moved = [members[0]!.map((v) => v + constant), ...members.slice(1)];
        const [plain, other] = [ensembleLogits(members, CLASSES, 'logits'), ensembleLogits(moved, CLASSES, 'logits')];
        plain.forEach((v, i) => {
          expect(other[i]).toBeCloseTo(v, 3);
        });
      }),
    );
  });
});

describe('errorsByMembers', () => {
  it.each(['probabilities', 'logits'] as const)(
    'of %s is the mean of the members’ errors for one, and the ensemble’s for all',
    (averaging) => {
      // Drawn, not shrunk: what is nearly a tie may be one in float32 and none in double precision.
      const draw = random(seedKey(11));
      for (let set = 0; set < 200; set++) {
        const members = Array.from({ length: 1 + draw.below(5) }, () =>
          Float32Array.from({ length: COUNT * CLASSES }, () => 20 * draw.float() - 10),
        );
        const curve = errorsByMembers(members, LABELS, averaging);
        expect(curve).toHaveLength(members.length);
        const alone = members.map((z) => errors(z, LABELS));
        expect(curve[0]).toBeCloseTo(alone.reduce((sum, one) => sum + one, 0) / members.length, 12);
        expect(curve.at(-1)).toBe(errors(ensembleLogits(members, CLASSES, averaging), LABELS));
      }
    },
  );

  it('counts every pair of neighbours alike', () => {
    // Two classes; members are right, right, and wrong by more than either: two of the three pairs fail.
    const of = (z: number) => Float32Array.of(z, 0);
    expect(errorsByMembers([of(1), of(1), of(-5)], [0], 'logits')).toEqual([1 / 3, 2 / 3, 1]);
  });
});
