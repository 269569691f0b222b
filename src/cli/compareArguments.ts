/** What `npm run compare` was asked for. */
import type { Comparison } from '../experiment/comparison';
import { FormatError } from '../experiment/parse';
import { parseComparison } from '../experiment/parseComparison';
import { MOST_SEEDS } from '../experiment/comparison';
import { METHOD_IDS } from '../experiment/methods';
import { program, readArguments, type Arguments } from './arguments';
import { countUpTo, UsageError } from './options';
import type { OwnLoaded } from './ownData';

export interface CompareArguments extends Omit<Arguments, 'experiment'> {
  readonly comparison: Comparison;
}

interface Options {
  readonly methods?: string;
  readonly axis?: string;
  readonly seeds: number;
}

const SEEDS = 3;
/** What is compared where nothing is named. */
const USUAL = 'labels,mixed,soft,logits,jitter';

/** @throws UsageError */
export function parseCompareArguments(args: readonly string[]): CompareArguments {
  const command = program('compare', 'Trains one student in several ways beside each other, and judges them.')
    .option('--methods <names>', `ways to teach the student, parted by commas: ${METHOD_IDS.join(', ')}`)
    .option('--axis <key=values>', 'the student along one setting, such as T=1,2.5,4,8,20')
    .option('--seeds <n>', 'whole runs, with seeds in a row', countUpTo(MOST_SEEDS), SEEDS);
  const { experiment, ...rest } = readArguments(command, args);
  const { methods, axis, seeds } = command.opts<Options>();
  // An axis alone is set beside the baseline.
  const named = methods ?? (axis === undefined ? USUAL : '');
  if (methods !== undefined && parted(methods).length === 0) {
    throw new UsageError(`--methods names no method; allowed: ${METHOD_IDS.join(', ')}`);
  }
  const asked = { experiment, seeds, methods: parted(named), axis: axis === undefined ? null : readAxis(axis) };
  return { ...rest, comparison: checked(asked) };
}

/** The comparison about a person's own data. @throws UsageError where its axis is more than they have */
export function aboutOwn(comparison: Comparison, { experiment }: Pick<OwnLoaded, 'experiment'>): Comparison {
  return checked({ ...comparison, experiment });
}

function checked(asked: unknown): Comparison {
  try {
    return parseComparison(asked);
  } catch (error) {
    throw error instanceof FormatError ? new UsageError(refusal(error)) : error;
  }
}

function parted(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function readAxis(text: string): { key: string; values: number[] } {
  const [key = '', list] = text.split('=');
  if (list === undefined) throw new UsageError(`--axis ${text}: allowed: key=value,value,…`);
  const values = parted(list).map((one) => {
    if (one.trim() === '' || Number.isNaN(Number(one))) {
      throw new UsageError(`--axis ${text}: ${one || 'nothing'} is not a number`);
    }
    return Number(one);
  });
  return { key, values };
}

function refusal({ path, given, allowed }: FormatError): string {
  const [where = ''] = path.split('.');
  const option = { methods: '--methods', axis: '--axis', seeds: '--seeds' }[where] ?? `--axis ${where}`;
  return `${option}: ${given} is not allowed; allowed: ${allowed}`;
}
