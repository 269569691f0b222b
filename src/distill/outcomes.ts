/**
 * Test examples by which of ensemble, student and baseline get them right. Logits come as `count * classes` numbers,
 * row-major, labels as `count` classes.
 */
import { answers } from './metrics';
import { softmax } from './softmax';

export { mcNemar } from '../numeric/statistics';

/** Student and baseline beside each other. `rescued`: the student alone is right; `lost`: the baseline alone. */
export type TwinOutcome = 'bothRight' | 'rescued' | 'lost' | 'bothWrong';
export const TWIN_OUTCOMES: readonly TwinOutcome[] = ['bothRight', 'rescued', 'lost', 'bothWrong'];

/** Of one test example. */
export interface Outcome {
  readonly index: number;
  readonly label: number;
  readonly answers: { readonly ensemble: number; readonly student: number; readonly baseline: number };
  readonly ensembleRight: boolean;
  readonly twins: TwinOutcome;
  /** The student's probability at T = 1 for its own answer. */
  readonly sureness: number;
}

interface Logits {
  readonly ensemble: ArrayLike<number>;
  readonly student: ArrayLike<number>;
  readonly baseline: ArrayLike<number>;
}

/** One for each test example, in their order. */
export function outcomes(logits: Logits, labels: ArrayLike<number>): Outcome[] {
  const classes = logits.student.length / labels.length;
  const ensemble = answers(logits.ensemble, classes);
  const student = answers(logits.student, classes);
  const baseline = answers(logits.baseline, classes);
  const q = softmax(logits.student, 1, classes);
  return Array.from({ length: labels.length }, (_, index) => {
    const label = labels[index]!;
    const said = { ensemble: ensemble[index]!, student: student[index]!, baseline: baseline[index]! };
    return {
      index,
      label,
      answers: said,
      ensembleRight: said.ensemble === label,
      twins: twinOutcome(said.student === label, said.baseline === label),
      sureness: q[index * classes + said.student]!,
    };
  });
}

function twinOutcome(studentRight: boolean, baselineRight: boolean): TwinOutcome {
  if (studentRight) return baselineRight ? 'bothRight' : 'rescued';
  return baselineRight ? 'lost' : 'bothWrong';
}

/** Which outcomes are meant; null means any. */
export interface OutcomeChoice {
  readonly ensembleRight: boolean | null;
  readonly twins: TwinOutcome | null;
}

/** Counts all combinations in one go. Returns how many outcomes are meant by a choice. */
export function outcomeCounts(all: readonly Outcome[]): (choice: OutcomeChoice) => number {
  const counts = new Map<string, number>();
  const key = ({ ensembleRight, twins }: OutcomeChoice): string => `${ensembleRight} ${twins}`;
  for (const { ensembleRight, twins } of all) {
    for (const right of [ensembleRight, null]) {
      for (const outcome of [twins, null]) {
        const at = key({ ensembleRight: right, twins: outcome });
        counts.set(at, (counts.get(at) ?? 0) + 1);
      }
    }
  }
  return (choice) => counts.get(key(choice)) ?? 0;
}

/** Those that are meant, the ones of which the student was surest first. */
export function chosenOutcomes(all: readonly Outcome[], { ensembleRight, twins }: OutcomeChoice): Outcome[] {
  return all
    .filter((one) => ensembleRight === null || one.ensembleRight === ensembleRight)
    .filter((one) => twins === null || one.twins === twins)
    .sort((a, b) => b.sureness - a.sureness || a.index - b.index);
}
