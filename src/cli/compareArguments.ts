/** What `npm run compare` was asked for. */
import { readAxis } from '../experiment/choice';
import { MOST_SEEDS, type Choice, type Comparison } from '../experiment/comparison';
import { decodeChoice } from '../experiment/link';
import { METHOD_IDS } from '../experiment/methods';
import { parseComparison } from '../experiment/parseComparison';
import { program, readArguments, refuse, type Arguments } from './arguments';
import { partedAxis } from './axisOption';
import { accepted, countUpTo, UsageError } from './options';
import type { OwnLoaded } from './ownData';

export interface CompareArguments extends Omit<Arguments, 'experiment'> {
  readonly comparison: Comparison;
}

interface Options {
  readonly methods?: string;
  readonly axis?: string;
  readonly seeds?: number;
}

/** @throws UsageError */
export function parseCompareArguments(args: readonly string[]): CompareArguments {
  const command = program('compare', 'Trains one student in several ways beside each other, and judges them.')
    .option('--methods <names>', `ways to teach the student, parted by commas: ${METHOD_IDS.join(', ')}`)
    .option('--axis <key=values>', 'the student along one setting, such as T=1,2.5,4,8,20')
    .option('--seeds <n>', 'whole runs, with seeds in a row; 3 if neither link nor preset says', countUpTo(MOST_SEEDS));
  const { experiment, ...rest } = readArguments(command, args);
  const { choice, notes } = decodeChoice(command.args[0] ?? '', rest.preset);
  refuse('the link', notes);
  return { ...rest, comparison: checked(() => ({ experiment, ...asksFor(command.opts<Options>(), choice) })) };
}

/** The comparison about a person's own data. @throws UsageError where its axis is more than they have */
export function aboutOwn(comparison: Comparison, { experiment }: Pick<OwnLoaded, 'experiment'>): Comparison {
  return checked(() => ({ ...comparison, experiment }));
}

function checked(asked: () => unknown): Comparison {
  return accepted(() => parseComparison(asked()), optionOf);
}

function optionOf(part: string): string {
  return { methods: '--methods', seeds: '--seeds', key: '--axis', values: '--axis' }[part] ?? `--axis ${part}`;
}

/** The options laid over what the link has chosen. An axis is set beside the baseline alone, unless methods are named. */
function asksFor({ methods, axis, seeds }: Options, choice: Choice): object {
  const along =
    axis === undefined ? (methods === undefined ? choice.axis : null) : readAxis(...partedAxis('--axis', axis));
  if (methods !== undefined && parted(methods).length === 0) {
    throw new UsageError(`--methods names no method; allowed: ${METHOD_IDS.join(', ')}`);
  }
  const named = methods === undefined ? (along === null ? choice.methods : []) : parted(methods);
  return { methods: named, axis: along, seeds: seeds ?? choice.seeds };
}

function parted(text: string): string[] {
  return text === '' ? [] : text.split(',');
}
