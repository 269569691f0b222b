/**
 * A bias for classes that a student has never seen: it tells them from the others by its teacher's soft targets alone, and
 * only lacks the habit of answering with them (Hinton, Vinyals, Dean 2015, section 3).
 */

export interface BiasErrors {
  readonly bias: number;
  readonly errors: number;
}

/** Biases that are tried: hundredths of a nat from -5 to 15. */
const LOWEST = -500;
const HIGHEST = 1500;

/** Both ends of the biases that are tried. */
export const BIASES = { min: LOWEST / 100, max: HIGHEST / 100 } as const;

const biasAt = (i: number): number => (LOWEST + i) / 100;

/** What every bias that is tried gives, one entry for each hundredth of a nat from `BIASES.min`. */
export interface BiasCurve {
  readonly errors: Int32Array;
  /** Among the examples of biased classes. */
  readonly errorsBiased: Int32Array;
}

/** Arguments are those of `bestBias`. */
export function biasCurve(logits: ArrayLike<number>, labels: ArrayLike<number>, biased: readonly number[]): BiasCurve {
  return {
    errors: errorsByBias(logits, labels, biased),
    errorsBiased: errorsByBias(logits, labels, biased, (label) => biased.includes(label)),
  };
}

/** The place on a `BiasCurve` of the bias next to one. */
export function placeOfBias(bias: number): number {
  return Math.min(HIGHEST, Math.max(LOWEST, Math.round(bias * 100))) - LOWEST;
}

/** The logits with `bias` added to those of `biased` classes. */
export function withBias(
  logits: ArrayLike<number>,
  classes: number,
  biased: readonly number[],
  bias: number,
): Float64Array {
  const moved = Float64Array.from(logits);
  for (let row = 0; row < moved.length; row += classes) for (const c of biased) moved[row + c]! += bias;
  return moved;
}

/**
 * The bias of least errors, of several the one in the middle of the first run of them. `labels` are `count` classes,
 * `logits` are `count * classes`, and `biased` names at least one class and not all.
 */
export function bestBias(logits: ArrayLike<number>, labels: ArrayLike<number>, biased: readonly number[]): BiasErrors {
  const errors = errorsByBias(logits, labels, biased);
  let least = 0;
  for (let i = 1; i < errors.length; i++) if (errors[i]! < errors[least]!) least = i;
  let last = least;
  while (errors[last + 1] === errors[least]) last++;
  return { bias: biasAt(Math.floor((least + last) / 2)), errors: errors[least]! };
}

/** An example changes its answer once as the bias grows: from its best class of the others to its best biased one. */
function errorsByBias(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
  biased: readonly number[],
  counts: (label: number) => boolean = () => true,
): Int32Array {
  const classes = logits.length / labels.length;
  const others = [...Array(classes).keys()].filter((c) => !biased.includes(c));
  const changes = new Int32Array(HIGHEST - LOWEST + 2);
  for (let b = 0; b < labels.length; b++) {
    if (!counts(labels[b]!)) continue;
    const best = (among: readonly number[]): number =>
      among.reduce((top, c) => (logits[b * classes + c]! > logits[b * classes + top]! ? c : top));
    const [other, own] = [best(others), best(biased)];
    const wins = (i: number): boolean => {
      const difference = logits[b * classes + own]! + biasAt(i) - logits[b * classes + other]!;
      return difference > 0 || (difference === 0 && own < other);
    };
    const last = HIGHEST - LOWEST + 1;
    const guess = Math.ceil((logits[b * classes + other]! - logits[b * classes + own]!) * 100) - LOWEST;
    let at = Math.min(Math.max(0, guess), last);
    // What is computed may differ from the guess in its last digit, and of equal logits the lower class is the answer.
    while (at > 0 && wins(at - 1)) at--;
    while (at < last && !wins(at)) at++;
    changes[0]! += other === labels[b] ? 0 : 1;
    changes[at]! += (own === labels[b] ? 0 : 1) - (other === labels[b] ? 0 : 1);
  }
  const errors = new Int32Array(HIGHEST - LOWEST + 1);
  let sum = 0;
  for (let i = 0; i < errors.length; i++) errors[i] = sum += changes[i]!;
  return errors;
}
