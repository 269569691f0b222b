/** What a link says of the result that its sender saw, short enough to stand in it, and how another result compares. */
import * as v from 'valibot';
import type { Experiment } from '../experiment/experiment';
import { FormatError, object, parse, whole } from '../experiment/parse';
import type { Result } from '../experiment/result';

const ENGINES = ['wasm', 'webgpu'] as const;
const ARMS = ['ensemble', 'student', 'baseline'] as const;

export interface Proof {
  /** Version of the arithmetic. */
  readonly numerics: number;
  readonly engine: Result['engine'];
  /** That each network took. */
  readonly steps: Readonly<Record<'teachers' | 'students', number>>;
  /** On the test set; means over the seeds, to four decimals. */
  readonly errors: Readonly<Record<(typeof ARMS)[number], number>>;
  /** Of the result: over the digests of all teachers and arms. */
  readonly digest: string;
}

/** How a result compares with the one that a link tells of. */
export type Sameness =
  /** Every bit. */
  | { readonly kind: 'same' }
  /** As near as two engines, or two graphics adapters, come to each other. */
  | { readonly kind: 'tolerance' }
  /** `why`: in what the two differ that explains it; null where nothing does. `here`: what the link would tell of this one. */
  | { readonly kind: 'different'; readonly why: Reason | null; readonly here: Proof };

/** `altered`: the digest is that of the result, and what stands beside it is not. */
type Reason = 'altered' | 'numerics' | 'steps' | 'engine';

/** As links write it: numerics, engine, steps, errors, digest. */
export const PROOF_EXAMPLE = '1~wasm~400-800~581-719-936~0123456789abcdef';

export function proofOf(result: Result): Proof {
  const { numerics, engine, experiment, digest } = result;
  const errors = (arm: (typeof ARMS)[number]): number => Number(result[arm].errors.toFixed(4));
  return {
    numerics,
    engine,
    steps: stepsOf(experiment),
    errors: { ensemble: errors('ensemble'), student: errors('student'), baseline: errors('baseline') },
    digest,
  };
}

function stepsOf({ teacherSteps, studentSteps }: Experiment): Proof['steps'] {
  return { teachers: teacherSteps, students: studentSteps };
}

export function formatProof({ numerics, engine, steps, errors, digest }: Proof): string {
  const counts = ARMS.map((arm) => errors[arm]).join('-');
  return [numerics, engine, `${steps.teachers}-${steps.students}`, counts, digest].join('~');
}

const MOST = 1e9;
const errorCount = v.custom<number>((x) => typeof x === 'number' && x >= 0 && x <= MOST, `0..${MOST}`);
const proofSchema: v.GenericSchema<unknown, Proof> = object({
  numerics: whole(1, MOST),
  engine: v.picklist(ENGINES, ENGINES.join(', ')),
  steps: object({ teachers: whole(0, MOST), students: whole(0, MOST) }),
  errors: object({ ensemble: errorCount, student: errorCount, baseline: errorCount }),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits')),
});

/**
 * Reads what `formatProof` writes.
 * @throws FormatError, whose path names the part
 */
export function parseProof(text: string): Proof {
  const parts = text.split('~');
  if (parts.length !== 5) throw new FormatError('', PROOF_EXAMPLE, text);
  const [numerics, engine, steps = '', errors = '', digest] = parts;
  const [teachers, students] = numerals(steps, 2);
  const [ensemble, student, baseline] = numerals(errors, 3);
  return parse(proofSchema, {
    numerics: numeral(numerics!),
    engine,
    steps: { teachers, students },
    errors: { ensemble, student, baseline },
    digest,
  });
}

/** The text as it is where there are more or fewer of them, so that the schema names the part. */
function numerals(text: string, count: number): unknown[] {
  const parts = text.split('-');
  return parts.length === count ? parts.map(numeral) : Array<string>(count).fill(text);
}

/** A number, or the text as it is where it is none. */
function numeral(text: string): unknown {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/**
 * Share of the test set by which errors of one experiment differ at most between engines: what the end-to-end test of the
 * WebGPU engine holds both to.
 */
const TOLERANCE = 0.006;

export function samenessOf(sent: Proof, result: Result): Sameness {
  const here = proofOf(result);
  const different = (why: Reason | null): Sameness => ({ kind: 'different', why, here });
  const agreeing = ARMS.every((arm) => sent.errors[arm] === here.errors[arm]);
  const alike = sent.steps.teachers === here.steps.teachers && sent.steps.students === here.steps.students;
  if (sent.digest === here.digest) return agreeing && alike ? { kind: 'same' } : different('altered');
  if (sent.numerics !== here.numerics) return different('numerics');
  if (!alike) return different('steps');
  // Bits are promised of the CPU engine alone.
  if (sent.engine === 'wasm' && here.engine === 'wasm') return different(null);
  const apart = Math.max(...ARMS.map((arm) => Math.abs(sent.errors[arm] - here.errors[arm])));
  return apart <= TOLERANCE * result.testExamples ? { kind: 'tolerance' } : different('engine');
}
