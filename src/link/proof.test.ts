import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../app/testing';
import { FormatError } from '../experiment/parse';
import { DEFAULTS } from '../experiment/settings';
import { anyProof } from './arbitrary';
import { formatProof, parseProof, PROOF_EXAMPLE, proofOf, samenessOf, type Proof } from './proof';

const RESULT = resultOf(DEFAULTS);

describe('a proof', () => {
  it('reads back as it was written, of characters that may stand in a link', () => {
    fc.assert(
      fc.property(anyProof, (one) => {
        const text = formatProof(one);
        expect(parseProof(text)).toEqual(one);
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['', ''],
    [`${PROOF_EXAMPLE}~`, ''],
    [PROOF_EXAMPLE.replace('1~', '0~'), 'numerics'],
    [PROOF_EXAMPLE.replace('wasm', 'cuda'), 'engine'],
    [PROOF_EXAMPLE.replace('400-800', '400'), 'steps.teachers'],
    [PROOF_EXAMPLE.replace('719', '-1'), 'errors.ensemble'],
    [PROOF_EXAMPLE.replace('abcdef', 'ABCDEF'), 'digest'],
  ])('names the part of %j that is wrong', (text, path) => {
    let found: unknown = null;
    try {
      parseProof(text);
    } catch (error) {
      found = error;
    }
    expect(found).toBeInstanceOf(FormatError);
    expect((found as FormatError).path).toBe(path);
  });

  it('never ends in another error, whatever is written', () => {
    const damaged = fc.tuple(anyProof.map(formatProof), fc.nat(60), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          damaged.map(([text, at, by]) => text.slice(0, at) + by + text.slice(at + 1)),
        ),
        (text) => {
          try {
            expect(formatProof(parseProof(text)).length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(FormatError);
          }
        },
      ),
    );
  });
});

describe('samenessOf', () => {
  const sent = proofOf(RESULT);
  const other = { ...sent, digest: 'fedcba9876543210' };

  it('is the same where every digest is', () => {
    expect(samenessOf(sent, RESULT)).toEqual({ kind: 'same' });
  });

  it('sees that numbers beside the right digest were changed', () => {
    const errors = { ...sent.errors, student: sent.errors.student - 400 };
    expect(samenessOf({ ...sent, errors }, RESULT)).toMatchObject({ kind: 'different', why: 'altered' });
    const steps = { ...sent.steps, teachers: sent.steps.teachers + 1 };
    expect(samenessOf({ ...sent, steps }, RESULT)).toMatchObject({ kind: 'different', why: 'altered' });
  });

  it('tells no reason where the CPU engine differs from itself', () => {
    expect(samenessOf(other, RESULT)).toMatchObject({ kind: 'different', why: null, here: sent });
  });

  it('names another version of the arithmetic, and other steps', () => {
    expect(samenessOf({ ...other, numerics: sent.numerics + 1 }, RESULT)).toMatchObject({
      kind: 'different',
      why: 'numerics',
    });
    const steps = { ...sent.steps, students: 1 };
    expect(samenessOf({ ...other, steps }, RESULT)).toMatchObject({ kind: 'different', why: 'steps' });
  });

  it('grants another engine 60 errors of 10,000, and no more', () => {
    const moved = (by: number): Proof => ({
      ...other,
      engine: 'webgpu',
      errors: { ...sent.errors, student: sent.errors.student + by },
    });
    expect(RESULT.testExamples).toBe(10_000);
    expect(samenessOf(moved(60), RESULT)).toEqual({ kind: 'tolerance' });
    expect(samenessOf(moved(61), RESULT)).toMatchObject({ kind: 'different', why: 'engine' });
  });
});
