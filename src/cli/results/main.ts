/** `npm run results`: runs the papers' experiments and prints the tables of RESULTS.md. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { Experiment } from '../../experiment/experiment';
import { decodeLink, encodeLink } from '../../experiment/link';
import { parseResult } from '../../experiment/parse';
import { DEFAULT_PRESET } from '../../experiment/presets';
import type { Result } from '../../experiment/result';
import { NUMERICS } from '../../experiment/numerics';
import { StageCache } from '../../run/stageCache';
import { countUpTo, runProgram } from '../options';
import { runInNode } from '../runInNode';
import { CLAIMS } from './claims';
import { claimText } from './table';

interface Options {
  readonly only: readonly string[];
  readonly keep?: string;
  readonly threads: number;
}

const IDS = CLAIMS.map(({ id }) => id);

function options(): Options {
  return new Command('results')
    .description('Runs the experiments of the papers, hours of them, and prints what RESULTS.md holds.')
    .addOption(new Option('--only <ids...>', 'some of them').choices(IDS).default(IDS))
    .option('--keep <folder>', 'write each result there, and take those that are there already')
    .option('--threads <n>', 'training threads', countUpTo(64), availableParallelism())
    .exitOverride()
    .parse()
    .opts<Options>();
}

/** A result of the same experiment and numerics that was written before. */
async function kept(file: string, query: string): Promise<Result | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const result = parseResult(JSON.parse(text));
  const link = (experiment: Experiment): string => encodeLink(experiment, DEFAULT_PRESET);
  const same = link(result.experiment) === link(decodeLink(query).experiment);
  return same && result.numerics === NUMERICS ? result : null;
}

async function main(): Promise<void> {
  const { only, keep, threads } = options();
  const claims = CLAIMS.filter(({ id }) => only.includes(id));
  const results = new Map<string, Result>();
  const cache = new StageCache();
  if (keep !== undefined) await mkdir(keep, { recursive: true });
  for (const query of new Set(claims.flatMap(({ runs }) => runs))) {
    const file = keep === undefined ? null : join(keep, `${query.replaceAll('&', '_')}.json`);
    const known = file === null ? null : await kept(file, query);
    const result = known ?? (await runInNode(decodeLink(query).experiment, threads, { cache })).result;
    results.set(query, result);
    if (file !== null && !known) await writeFile(file, `${JSON.stringify(result)}\n`);
    console.error(`${known ? 'kept' : `${result.seconds.toFixed(0)} s`}: ${query}`);
  }
  console.log(claims.map((claim) => claimText(claim, results)).join('\n\n'));
}

runProgram(main);
