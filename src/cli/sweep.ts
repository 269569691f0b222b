/** `npm run sweep`: the student over two settings, in Node, with progress and a grid. */
import { writeFile } from 'node:fs/promises';
import { factsOf } from '../experiment/datasets';
import { NUMERICS } from '../experiment/numerics';
import { encodeLink } from '../experiment/link';
import { exported } from '../experiment/result';
import { keyedCells, sweptCells, type Sweep, type SweepResult } from '../experiment/sweep';
import { StageCache } from '../run/stageCache';
import { runSweep } from '../run/sweep';
import { WorkClock } from '../run/runExperiment';
import type { RunContext } from '../run/training';
import { runProgram } from './options';
import { loadOwn } from './ownData';
import { sweepBar } from './progressBars';
import { inNode } from './runInNode';
import { aboutOwn, parseSweepArguments } from './sweepArguments';
import { sweepTable } from './sweepWords';
import { preludeLines } from './words';

async function main(): Promise<void> {
  const { sweep: asked, given, losses, preset, json, threads, own } = parseSweepArguments(process.argv.slice(2));
  const held = own === null ? null : await loadOwn(own, asked.experiment);
  const sweep = held === null ? asked : aboutOwn(asked, held);
  for (const line of preludeLines({ given, losses }, asked.experiment, sweep.experiment, held)) console.error(line);
  const result = await inNode(threads, { own: held }, (context) => sweepResult(sweep, context));
  const text = `${JSON.stringify(exported(result, preset, `?${encodeLink(sweep.experiment, preset)}`), null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else console.log(sweepTable(result));
  if (json !== null && json !== '-') await writeFile(json, text);
}

async function sweepResult(sweep: Sweep, context: RunContext): Promise<Required<SweepResult>> {
  const { engine } = context;
  const errors = new Map<string, number>();
  const clock = new WorkClock(context);
  const bar = sweepBar();
  const listener = {
    loading: () => undefined,
    progress: bar.show,
    swept: (some: readonly (readonly [string, number])[]) => {
      for (const [key, count] of some) errors.set(key, count);
    },
  };
  await clock.time(() => runSweep(sweep, new Set(), context, new StageCache(), listener)).finally(bar.end);
  return {
    format: 'distillery/landscape',
    version: 1,
    numerics: NUMERICS,
    ...sweep,
    engine: engine.kind,
    threads: engine.threads,
    seconds: clock.seconds,
    testExamples: factsOf(sweep.experiment).test,
    cells: sweptCells(keyedCells(sweep, engine.kind), errors),
  };
}

runProgram(main);
