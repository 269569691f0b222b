/** `npm run compare`: one student taught in several ways, in Node, with progress and a table. */
import { writeFile } from 'node:fs/promises';
import { choicePairs } from '../experiment/choice';
import { encodeLink } from '../experiment/link';
import { exported } from '../experiment/result';
import { runComparison } from '../run/comparison';
import { aboutOwn, parseCompareArguments } from './compareArguments';
import { comparisonTable } from './compareWords';
import { loadOwn } from './ownData';
import { runProgram } from './options';
import { progressBars } from './progressBars';
import { inNode } from './runInNode';
import { preludeLines } from './words';

async function main(): Promise<void> {
  const { comparison: asked, given, losses, preset, json, threads, own } = parseCompareArguments(process.argv.slice(2));
  const held = own === null ? null : await loadOwn(own, asked.experiment);
  const comparison = held === null ? asked : aboutOwn(asked, held);
  for (const line of preludeLines({ given, losses }, asked.experiment, comparison.experiment, held))
    console.error(line);
  const bars = progressBars();
  const options = { emit: bars.show, own: held };
  const result = await inNode(threads, options, (context) => runComparison(comparison, context)).finally(bars.end);
  const link = `?${[encodeLink(comparison.experiment, preset), ...choicePairs(comparison, preset)].join('&')}`;
  const text = `${JSON.stringify(exported(result, preset, link), null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else console.log(comparisonTable(result));
  if (json !== null && json !== '-') await writeFile(json, text);
}

runProgram(main);
