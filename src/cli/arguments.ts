/** What was asked for on the command line. */
import { availableParallelism } from 'node:os';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { clamp, type Note } from '../experiment/clamp';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { noteWords } from './words';

/** A bad argument; its message is one line that names it and what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly experiment: Experiment;
  /** What the link said that was not taken as given. */
  readonly notes: readonly Note[];
  readonly json: string | null;
  readonly threads: number;
}

interface Options {
  readonly json?: string;
  readonly threads: number;
  readonly set: readonly string[];
}

const MOST_THREADS = 64;

/** Keys that a link holds for the page alone. */
const PAGE_KEYS = new Set(['lang']);

function threadCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= MOST_THREADS) return count;
  throw new InvalidArgumentError(`Allowed: 1 to ${MOST_THREADS}.`);
}

function program(): Command {
  return new Command('experiment')
    .description('Runs an experiment and prints its result.')
    .argument('[link]', 'a link of the page, or its query such as "T=8&alpha=0.9"; without it, the default preset')
    .option('--json <file>', 'write the result as JSON to a file, or to standard output for -')
    .option('--threads <n>', 'training threads', threadCount, availableParallelism())
    .option(
      '--set <key=value...>',
      'change settings, after those of the link',
      (pair, all: string[]) => [...all, pair],
      [],
    )
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

/** @throws UsageError */
export function parseArguments(args: readonly string[]): Arguments {
  const command = program();
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode !== 0) throw new UsageError(oneLine(error));
    throw error;
  }
  const { json = null, threads, set } = command.opts<Options>();
  const link = decodeLink(command.args[0] ?? '', PAGE_KEYS);
  const changed = clamp(set.map(pair), link.experiment);
  if (changed.notes.length > 0) throw new UsageError(`--set ${noteWords(changed.notes[0]!)}`);
  if (changed.experiment.engine === 'webgpu') {
    throw new UsageError('--set engine: "webgpu" needs a browser; allowed here: auto, wasm');
  }
  return { experiment: changed.experiment, notes: link.notes, json, threads };
}

function oneLine({ code, message }: CommanderError): string {
  const line = message.replace(/^error: /, '').replaceAll('\n', ' ');
  return code === 'commander.unknownOption' ? `${line}; allowed: --json, --threads, --set, --help` : line;
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--set ${text}: allowed: key=value`);
  return [text.slice(0, at), text.slice(at + 1)];
}
