/** What an ensemble gains over one of its teachers. */
import { interval95 } from '../../distill/metrics';

export interface Gain {
  /** Errors of one teacher, mean over them. */
  readonly one: number;
  /** Errors of all of them together. */
  readonly together: number;
  /**
   * `none`: it makes no fewer errors. `unclear`: those of one teacher lie within the 95 % interval of the ensemble's. `clear`:
   * beyond it.
   */
  readonly verdict: 'none' | 'unclear' | 'clear';
  /** With so many teachers half of the gain is there. */
  readonly half: number;
}

/** @param byMembers errors of ensembles of 1, 2, … teachers, at least one */
export function gainOf(byMembers: readonly number[], examples: number): Gain {
  const one = byMembers[0] ?? 0;
  const together = byMembers.at(-1) ?? one;
  const { high } = interval95(together, examples);
  const half = byMembers.findIndex((errors) => errors <= (one + together) / 2) + 1;
  return { one, together, verdict: together >= one ? 'none' : one <= high ? 'unclear' : 'clear', half };
}
