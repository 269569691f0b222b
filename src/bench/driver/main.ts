/** `npm run bench`: measures in one Chromium, prints tables, and writes what it was asked to write. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { SingleBar } from 'cli-progress';
import { runProgram } from '../../cli/options';
import { parseArguments } from './arguments';
import { openStage, type Stage } from './browser';
import { JOBS, type AnyRow } from './jobs';
import type { JobName } from './jobNames';
import { goalsSection } from './goals';
import { section } from './table';

interface Machine {
  /** Day of the measurement. */
  readonly date: string;
  readonly processor: string;
  readonly threads: number;
  readonly memoryGiB: number;
  readonly node: string;
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
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    threads: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: `Chromium ${stage.browser.version()}`,
    adapter,
  };
}

/** On standard error: a bar, or a line for each part where that is no terminal. */
function progress(total: number): { next: (job: JobName) => void; end: () => void } {
  const bar = new SingleBar({
    format: '{job} {bar} {value} of {total} · {eta_formatted} left',
    clearOnComplete: true,
  });
  let done = 0;
  bar.start(total, 0, { job: '' });
  return {
    next: (job) => {
      if (!process.stderr.isTTY) console.error(`${job}: part ${done + 1} of ${total}`);
      bar.update(done++, { job: job.padEnd(9) });
    },
    end: () => {
      bar.stop();
    },
  };
}

function words({ date, processor, threads, memoryGiB, node, browser, adapter }: Machine): string {
  return `${date}; ${processor}, ${threads} threads, ${memoryGiB} GiB; Node ${node}; ${browser}; WebGPU adapter: ${adapter}`;
}

async function main(): Promise<void> {
  const { jobs, rounds, json, markdown } = parseArguments(process.argv.slice(2));
  const stage = await openStage();
  const machine = await machineOf(stage);
  const rows: AnyRow[] = [];
  const failures: string[] = [];
  const tables = (): string => {
    const sections = jobs.map((job) => {
      const own = rows.filter((row) => row.job === job);
      return own.length === 0 ? null : section(job, own);
    });
    return `${[words(machine), goalsSection(rows), ...sections].filter((text) => text !== null).join('\n\n')}\n`;
  };
  // After each part, so that whoever breaks off keeps what was found.
  const write = async (): Promise<void> => {
    if (json !== null) await writeFile(json, `${JSON.stringify({ machine, rounds, rows, failures }, null, 2)}\n`);
    if (markdown !== null) await writeFile(markdown, tables());
  };
  const shown = progress(jobs.reduce((sum, job) => sum + JOBS[job].length, 0));
  for (const job of jobs) {
    for (const part of JOBS[job]) {
      shown.next(job);
      // One that fails must not take along what the others have found in half an hour.
      await part(stage, rounds).then(
        (measured) => rows.push(...measured),
        (error: unknown) => failures.push(`${job}: ${error instanceof Error ? error.message : String(error)}`),
      );
      await write();
    }
  }
  shown.end();
  await stage.close();
  console.log(tables());
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

runProgram(main);
