/** What the student's price buys, judged from a result. */
import { interval95 } from '../../distill/metrics';
import type { Cost, Result } from '../../experiment/result';

/** The ways in which a price is counted on the plot. Bytes are four for each parameter. */
export const PRICES = ['multiplyAdds', 'bytes', 'msPerDigit'] as const satisfies readonly (keyof Cost)[];
export type Price = (typeof PRICES)[number];

export interface Bargain {
  /** Price of the ensemble over that of the student. */
  readonly factor: number;
  /**
   * What the ensemble's errors are beside the student's: `fewer`; `unclear`, where the student's lie within their 95 %
   * interval; `overtaken`, no fewer; `useless`, no fewer than the baseline's either.
   */
  readonly ensemble: 'fewer' | 'unclear' | 'overtaken' | 'useless';
  /** What the student's errors are beside those of the baseline, which costs the same: likewise, `none` where no fewer. */
  readonly student: 'fewer' | 'unclear' | 'none';
}

export function bargainOf({ ensemble, student, baseline, testExamples }: Result, price: Price): Bargain {
  const gain = (one: number, other: number): Bargain['student'] =>
    one >= other ? 'none' : other <= interval95(one, testExamples).high ? 'unclear' : 'fewer';
  const overStudent = gain(ensemble.errors, student.errors);
  const useless = ensemble.errors >= baseline.errors;
  return {
    factor: ensemble[price] / student[price],
    ensemble: useless ? 'useless' : overStudent === 'none' ? 'overtaken' : overStudent,
    student: gain(student.errors, baseline.errors),
  };
}
