/** The table of runs as data. */
import type { TFunction } from 'i18next';
import { timeOf, type KeptRun } from '../../app/keptRun';
import type { Format } from '../../i18n/format';
import { changesBetween, runName } from './runWords';

export const COLUMNS = [
  'name',
  'made',
  'changed',
  'ensemble',
  'student',
  'baseline',
  'T',
  'alpha',
  'engine',
  'digest',
] as const;
export type Column = (typeof COLUMNS)[number];
/** Of what is taken along. */
export const MORE_COLUMNS = ['seed', 'numerics', 'source', 'link'] as const;

export interface Row {
  readonly run: KeptRun;
  readonly name: string;
  /** Since the run made before; null where nobody knows of one. */
  readonly changes: readonly string[] | null;
}

/** Makes rows of runs. A row stays the same one as long as its run does. */
export function rowMaker(t: TFunction, format: Format, language: string): (runs: readonly KeptRun[]) => readonly Row[] {
  const made = new WeakMap<KeptRun, Row>();
  const rowOf = (run: KeptRun): Row => {
    const known = made.get(run);
    if (known) return known;
    const changes = run.before && changesBetween(t, format, run.before, run.result.experiment);
    const row = { run, name: runName(language, run), changes };
    made.set(run, row);
    return row;
  };
  return (runs) => runs.map(rowOf);
}

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Order = { column: 'made', descending: true };

/** By numbers, the columns of which start with the least, or by words. */
function keyOf({ run, name, changes }: Row, column: Column): number | string {
  const { result } = run;
  switch (column) {
    case 'name':
      return name;
    case 'made':
      return timeOf(run);
    case 'changed':
      return changes?.join() ?? '';
    case 'ensemble':
    case 'student':
    case 'baseline':
      // Errors of test sets of different sizes are compared as shares.
      return result[column].errors / result.testExamples;
    case 'T':
    case 'alpha':
      return result.experiment[column];
    case 'engine':
      return result.engine;
    case 'digest':
      return result.digest;
  }
}

/** Pinned ones first; equal ones stay in the order in which they were made. */
export function ordered(rows: readonly Row[], { column, descending }: Order, language: string): readonly Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const way = descending ? -1 : 1;
  const between = (a: Row, b: Row): number => {
    const [one, other] = [keyOf(a, column), keyOf(b, column)];
    return typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
  };
  return [...rows].sort((a, b) => Number(b.run.pinned) - Number(a.run.pinned) || way * between(a, b));
}

/** The order after the head of a column was pressed. */
export function pressed(order: Order, column: Column): Order {
  return { column, descending: order.column === column ? !order.descending : column === 'made' };
}
