/** `npm run experiment`: one experiment in Node, with its progress and its result. */
import { writeFile } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { exported } from '../experiment/result';
import type { RunEvent } from '../run/events';
import { parseArguments } from './arguments';
import { loadOwn } from './ownData';
import { runProgram } from './options';
import { runInNode } from './runInNode';
import { limitWords, resultTable } from './words';

const STAGES = { teachers: 'teachers', targets: 'soft targets', chain: 'chain', students: 'students' };

/** One bar on standard error for each stage, with the time left; nothing where that is not a terminal. */
function progressBars(): { show: (event: RunEvent) => void; end: () => void } {
  const bar = new SingleBar({
    format: '{stage} {bar} {value} of {total} · {left}',
    stopOnComplete: false,
    noTTYOutput: false,
    clearOnComplete: true,
  });
  let stage: string | null = null;
  return {
    show: (event) => {
      if (event.type !== 'progress' || event.cached) return;
      const left = event.secondsLeft === null ? '' : `${Math.ceil(event.secondsLeft)} s left`;
      const payload = { stage: STAGES[event.stage].padEnd(12), left };
      if (event.stage !== stage) bar.start(event.steps, event.step, payload);
      else bar.update(event.step, payload);
      stage = event.stage;
    },
    end: () => {
      bar.stop();
    },
  };
}

async function main(): Promise<void> {
  const { experiment: asked, preset, json, threads, own } = parseArguments(process.argv.slice(2));
  const held = own === null ? null : await loadOwn(own, asked);
  const experiment = held?.experiment ?? asked;
  for (const line of limitWords(asked, experiment)) console.error(line);
  const bars = progressBars();
  const { result } = await runInNode(experiment, threads, bars.show, held).finally(bars.end);
  const text = `${JSON.stringify(exported(result, preset), null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else console.log(resultTable(result));
  if (json !== null && json !== '-') await writeFile(json, text);
}

runProgram(main);
