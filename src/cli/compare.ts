/** `npm run compare`: one student taught in several ways, in Node, with progress and a table. */
import { writeFile } from 'node:fs/promises';
import { exported } from '../experiment/result';
import { runComparison } from '../run/comparison';
import { parseCompareArguments } from './compareArguments';
import { comparisonTable } from './compareWords';
import { runProgram } from './options';
import { progressBars } from './progressBars';
import { inNode } from './runInNode';

async function main(): Promise<void> {
  const { comparison, preset, json, threads } = parseCompareArguments(process.argv.slice(2));
  const bars = progressBars();
  const result = await inNode(threads, { emit: bars.show }, (context) => runComparison(comparison, context)).finally(
    bars.end,
  );
  const text = `${JSON.stringify(exported(result, preset), null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else console.log(comparisonTable(result));
  if (json !== null && json !== '-') await writeFile(json, text);
}

runProgram(main);
