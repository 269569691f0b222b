/** What the picture, the table and the file of a landscape say of each cell. */
import type { TFunction } from 'i18next';
import { judgeCell, meanInterval, type Verdict } from '../../distill/verdict';
import { sweepSeeds, type Sweep, type SweepKey, type SweptCell } from '../../experiment/sweep';
import type { Format } from '../../i18n/format';
import { signed } from '../compare/rows';
import type { Numbers } from '../view/numbers';

export interface JudgedCell extends SweptCell {
  /** Mean errors over the seeds that every begun cell has, so that cells can be compared; null where none is known. */
  readonly mean: number | null;
  readonly baselineMean: number | null;
  /** Of mean errors to the baseline with the same seeds: all of a cell that has all, else those that are shared. */
  readonly difference: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Null as long as a seed is missing. */
  readonly verdict: Verdict | null;
}

export function judged(cells: readonly SweptCell[]): JudgedCell[] {
  const shared = sharedSeeds(cells);
  return cells.map((cell) => {
    const complete = cell.errors.every((one) => one !== null);
    const [errors, baseline] = [only(shared, cell.errors), only(shared, cell.baseline)];
    // A cell with all its seeds is judged by all of them, however far its neighbours are.
    const { judgement } = complete ? judgeCell(cell.errors, cell.baseline) : judgeCell(errors, baseline);
    return {
      ...cell,
      mean: knownMean(errors),
      baselineMean: knownMean(baseline),
      difference: judgement?.difference.mean ?? null,
      interval: judgement?.difference.interval ?? null,
      verdict: complete ? (judgement?.verdict ?? null) : null,
    };
  });
}

function knownMean(errors: SweptCell['errors']): number | null {
  const known = errors.filter((one) => one !== null);
  return known.length === 0 ? null : meanInterval(known).mean;
}

/** Seeds known in all cells of which anything is known, by their place. */
function sharedSeeds(cells: readonly SweptCell[]): ReadonlySet<number> {
  const begun = cells.filter(({ errors }) => errors.some((one) => one !== null));
  const seeds = [...(cells[0]?.errors.keys() ?? [])];
  return new Set(seeds.filter((seed) => begun.every(({ errors }) => errors[seed] !== null)));
}

function only(seeds: ReadonlySet<number>, errors: SweptCell['errors']): SweptCell['errors'] {
  return errors.map((one, seed) => (seeds.has(seed) ? one : null));
}

/** The cell with the fewest errors, and how many others are not clearly worse; null before all seeds of all cells are known. */
export function best(cells: readonly JudgedCell[]): { readonly cell: JudgedCell; readonly equals: number } | null {
  const complete = cells.filter(({ errors }) => errors.every((one) => one !== null));
  if (complete.length < cells.length || cells.length === 0) return null;
  const cell = complete.reduce((least, other) => (other.mean! < least.mean! ? other : least));
  const equals = complete.filter((other) => {
    const { judgement } = judgeCell(other.errors, cell.errors);
    return other !== cell && judgement?.verdict !== 'worse';
  });
  return { cell, equals: equals.length };
}

export function atWords(t: TFunction, format: Format, key: SweepKey, value: number): string {
  return t('landscape.at', { name: t(`landscape.names.${key}`), value: format.plain(value, 5) });
}

/** The line below the errors: how a cell stands to the baseline, or how many of its seeds are known. */
export function markOf(format: Format, { errors, isBaseline, difference, verdict }: JudgedCell): string {
  const known = errors.filter((one) => one !== null).length;
  if (known === 0) return '';
  if (known < errors.length) return `${known}/${errors.length}`;
  if (isBaseline) return '=';
  if (difference === null) return '';
  const words = signed(format, difference, 0);
  return verdict === 'unclear' ? `≈ ${words}` : words;
}

export function cellWords(t: TFunction, format: Format, { x, y }: Sweep, cell: JudgedCell): string {
  const place = { x: atWords(t, format, x.key, cell.x), y: atWords(t, format, y.key, cell.y) };
  return t('landscape.cell', { ...place, what: whatWords(t, format, cell) });
}

function whatWords(t: TFunction, format: Format, { mean, isBaseline, difference, verdict }: JudgedCell): string {
  if (mean === null) return t('landscape.unknown');
  const errors = format.plain(mean, 1);
  if (isBaseline) return t('landscape.isBaseline', { errors });
  if (difference === null || verdict === null) return t('landscape.errorsAlone', { errors });
  return t('landscape.errors', {
    errors,
    difference: signed(format, difference, 1),
    verdict: t(`landscape.verdicts.${verdict}`),
  });
}

export function numbersOf(t: TFunction, sweep: Sweep, cells: readonly JudgedCell[]): Numbers {
  const { x, y } = sweep;
  return {
    head: [
      t(`landscape.names.${x.key}`),
      t(`landscape.names.${y.key}`),
      t('landscape.mean'),
      t('landscape.baseline'),
      t('landscape.difference'),
      t('landscape.low'),
      t('landscape.high'),
      t('landscape.verdict'),
      ...sweepSeeds(sweep).map((seed) => t('landscape.seed', { seed })),
    ],
    rows: cells.map(({ x: at, y: up, mean, baselineMean, difference, interval, verdict, isBaseline, errors }) => [
      at,
      up,
      mean,
      baselineMean,
      difference,
      interval?.low ?? null,
      interval?.high ?? null,
      isBaseline ? t('landscape.baseline') : verdict && t(`landscape.verdicts.${verdict}`),
      ...errors,
    ]),
    digits: 2,
  };
}
