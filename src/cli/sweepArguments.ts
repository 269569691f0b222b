/** What `npm run sweep` was asked for. */
import { readNumbers } from '../experiment/choice';
import { MOST_SEEDS } from '../experiment/comparison';
import { FormatError } from '../experiment/parse';
import { parseSweep } from '../experiment/parseSweep';
import { offeredValues, SWEEP_KEYS, type Sweep } from '../experiment/sweep';
import { program, readArguments, type Arguments } from './arguments';
import { partedAxis } from './axisOption';
import { accepted, countUpTo } from './options';
import type { OwnLoaded } from './ownData';

export interface SweepArguments extends Omit<Arguments, 'experiment'> {
  readonly sweep: Sweep;
}

interface Options {
  readonly x?: string;
  readonly y?: string;
  readonly seeds: number;
}

const SEEDS = 3;

/** @throws UsageError */
export function parseSweepArguments(args: readonly string[]): SweepArguments {
  const command = program('sweep', 'Trains the student over two settings, and prints its test errors as a grid.')
    .option('--x <key=values>', `columns, such as T=0.5,4,50; keys: ${SWEEP_KEYS.join(', ')}`)
    .option('--y <key=values>', 'rows, such as alpha=0,0.5,1')
    .option('--seeds <n>', 'whole runs, with seeds in a row', countUpTo(MOST_SEEDS), SEEDS);
  const { experiment, ...rest } = readArguments(command, args);
  const { x, y, seeds } = command.opts<Options>();
  const usual = (key: 'T' | 'alpha') => ({ key, values: offeredValues(key, experiment) });
  const asked = () => ({
    experiment,
    seeds,
    x: x === undefined ? usual('T') : axisOf('x', x),
    y: y === undefined ? usual('alpha') : axisOf('y', y),
  });
  return { ...rest, sweep: checked(asked) };
}

/** The landscape about a person's own data. @throws UsageError where its axes are more than they have */
export function aboutOwn(sweep: Sweep, { experiment }: Pick<OwnLoaded, 'experiment'>): Sweep {
  return checked(() => ({ ...sweep, experiment }));
}

function axisOf(axis: 'x' | 'y', text: string): object {
  const [key, list] = partedAxis(`--${axis}`, text);
  try {
    return { key, values: readNumbers(list) };
  } catch (error) {
    throw error instanceof FormatError ? new FormatError(axis, error.allowed, error.given) : error;
  }
}

function checked(asked: () => unknown): Sweep {
  return accepted(
    () => parseSweep(asked()),
    (part) => `--${part}`,
  );
}
