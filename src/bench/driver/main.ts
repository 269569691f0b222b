/** `npm run bench`: measures in one Chromium, prints tables, and writes what it was asked to write. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { SingleBar } from 'cli-progress';
import { runProgram } from '../../cli/options';
import { parseArguments } from './arguments';
import { openStage, type Stage } from './browser';
import { JOBS, type AnyRow } from './jobs';
import type { JobName } from './jobNames';
import { section } from './table';

interface Machine {
  readonly processor: string;
  readonly threads: number;
  readonly browser: string;
  readonly adapter: string;
}

async function machineOf(stage: Stage): Promise<Machine> {
  const page = await stage.bench();
  const adapter = await page.evaluate(async () => {
    const found = await navigator.gpu.requestAdapter();
    return found ? `${found.info.vendor} ${found.info.architecture}`.trim() : 'none';
  });
  await page.close();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    threads: availableParallelism(),
    browser: `Chromium ${stage.browser.version()}`,
    adapter,
  };
}

/** On standard error, and nothing where that is not a terminal. */
function progressBar(total: number): { next: (job: JobName) => void; end: () => void } {
  const bar = new SingleBar({
    format: '{job} {bar} {value} of {total} · {eta_formatted} left',
    noTTYOutput: false,
    clearOnComplete: true,
  });
  let done = 0;
  bar.start(total, 0, { job: '' });
  return {
    next: (job) => {
      bar.update(done++, { job: job.padEnd(9) });
    },
    end: () => {
      bar.stop();
    },
  };
}

async function main(): Promise<void> {
  const { jobs, rounds, json, markdown } = parseArguments(process.argv.slice(2));
  const stage = await openStage();
  const machine = await machineOf(stage);
  const rows: AnyRow[] = [];
  const { processor, threads, browser, adapter } = machine;
  const tables = [`${processor}, ${threads} threads; ${browser}; WebGPU adapter: ${adapter}; ${rounds} rounds`];
  const bar = progressBar(jobs.reduce((sum, job) => sum + JOBS[job].length, 0));
  const failures: string[] = [];
  for (const job of jobs) {
    const found: AnyRow[] = [];
    for (const part of JOBS[job]) {
      bar.next(job);
      // One that fails must not take along what the others have found in half an hour.
      await part(stage, rounds).then(
        (measured) => found.push(...measured),
        (error: unknown) => failures.push(`${job}: ${String(error)}`),
      );
    }
    rows.push(...found);
    if (found.length > 0) tables.push(section(job, found));
  }
  bar.end();
  await stage.close();
  const text = `${tables.join('\n\n')}\n`;
  console.log(text);
  if (json !== null) await writeFile(json, `${JSON.stringify({ machine, rounds, rows }, null, 2)}\n`);
  if (markdown !== null) await writeFile(markdown, text);
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

runProgram(main);
