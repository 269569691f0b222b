/** Rows of answers: out of results, and what can be said of them. */
import type { ComparisonResult } from '../experiment/comparison';
import type { Result } from '../experiment/result';
import { judge, type Verdict } from '../distill/verdict';
import { mean } from '../numeric/mean';
import type { Row } from './lesson';

/** Errors of each method or value over the seeds; the baseline is the first. */
export function comparedErrors({ rows }: ComparisonResult): readonly Row[] {
  return rows.map(({ id, perSeed }) => ({ id, values: perSeed.map(({ errors }) => errors) }));
}

/** The same with the one teacher that they have. */
export function teacherAndStudent(result: ComparisonResult): readonly Row[] {
  return [...comparedErrors(result), { id: 'teacher', values: result.ensemble.map(({ errors }) => errors) }];
}

/** Errors of the teachers, each a mean over the seeds, and of the ensemble of each seed. */
export function ensembleErrors({ teachers, ensemble }: Result): readonly Row[] {
  return [
    { id: 'teachers', values: teachers.map(({ errors }) => errors) },
    { id: 'ensemble', values: seedErrors(ensemble) },
  ];
}

/** Errors of ensemble, student and baseline. */
export function armErrors({ ensemble, student, baseline }: Result): readonly Row[] {
  return [
    { id: 'labels', values: seedErrors(baseline) },
    { id: 'student', values: seedErrors(student) },
    { id: 'ensemble', values: seedErrors(ensemble) },
  ];
}

/** Weights of a student, which is as large as one teacher here, and of the ensemble. */
export function ensembleWeights({ ensemble, student }: Result): readonly Row[] {
  return [
    { id: 'student', values: [student.parameters] },
    { id: 'ensemble', values: [ensemble.parameters] },
  ];
}

/** Digits of the class left out that are got right. */
export function leftOutRight({ leftOut }: Result): readonly Row[] {
  const { examples = 0, perSeed = [] } = leftOut ?? {};
  const right = (of: 'baseline' | 'plain' | 'heldOut'): number[] =>
    perSeed.map((seed) => examples - (seed[of] ?? examples));
  return [
    { id: 'labels', values: right('baseline') },
    { id: 'student', values: right('plain') },
    { id: 'biased', values: right('heldOut') },
  ];
}

function seedErrors({ errors, perSeed }: Result['student']): readonly number[] {
  return perSeed?.map((seed) => seed.errors) ?? [errors];
}

export function valuesOf(rows: readonly Row[], id: string): readonly number[] {
  const row = rows.find((other) => other.id === id);
  if (row === undefined) throw new RangeError(`no row ${id}`);
  return row.values;
}

export function meanOf(rows: readonly Row[], id: string): number {
  return mean(valuesOf(rows, id));
}

/** What the first so many seeds alone say. */
export function firstSeeds(rows: readonly Row[], seeds: number): readonly Row[] {
  return rows.map(({ id, values }) => ({ id, values: values.slice(0, seeds) }));
}

/** One row against another of the same seeds, by itself: 95 % t-interval of the paired differences. */
export function verdictOn(rows: readonly Row[], id: string, against: string): Verdict {
  return judge([valuesOf(rows, against), valuesOf(rows, id)])[1]!.verdict;
}

/** Whether one row has fewer than another with every seed. */
export function alwaysFewer(rows: readonly Row[], id: string, than: string): boolean {
  const other = valuesOf(rows, than);
  return valuesOf(rows, id).every((value, seed) => value < other[seed]!);
}
