/** What was asked for on the command line. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { canWrite, countUpTo, UsageError } from '../../cli/options';
import { JOB_NAMES, JOB_TITLES, type JobName } from './jobNames';

export interface BenchArguments {
  /** In their own order. */
  readonly jobs: readonly JobName[];
  readonly rounds: number;
  /** Files to write, null for none. */
  readonly json: string | null;
  readonly markdown: string | null;
}

const ROUNDS = 5;
const MOST_ROUNDS = 99;

function jobNames(text: string): JobName[] {
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !JOB_NAMES.some((known) => known === name));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(`There is no job '${unknown}'. Allowed: ${JOB_NAMES.join(', ')}.`);
  }
  return JOB_NAMES.filter((name) => asked.includes(name));
}

function writable(file: string): string {
  if (canWrite(file)) return file;
  throw new InvalidArgumentError("It can't be written. Allowed: a file in a folder that is there.");
}

/** @throws UsageError, whose message is one line that names the argument and what is allowed */
export function parseArguments(args: readonly string[]): BenchArguments {
  const command = new Command('bench')
    .description('Measures training beside other libraries, and what a visitor of the page waits for.')
    .option('--only <names>', 'some jobs of those below, with commas between them', jobNames)
    .option('--rounds <n>', 'interleaved rounds, of which the median counts', countUpTo(MOST_ROUNDS), ROUNDS)
    .option('--json <file>', 'write the rows as JSON', writable)
    .option('--markdown <file>', 'write the tables as they are printed', writable)
    .addHelpText('after', `\nJobs:\n${JOB_NAMES.map((name) => `  ${name.padEnd(20)}  ${JOB_TITLES[name]}`).join('\n')}`)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode === 0) throw error;
    throw new UsageError(error.message.replace(/^error: /, '').replaceAll('\n', ' '));
  }
  const {
    only = [...JOB_NAMES],
    rounds,
    json = null,
    markdown = null,
  } = command.opts<{
    only?: JobName[];
    rounds: number;
    json?: string;
    markdown?: string;
  }>();
  return { jobs: only, rounds, json, markdown };
}
