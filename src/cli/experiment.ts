/** `npm run experiment`: one experiment in Node, with its progress and its result. */
import { writeFile } from 'node:fs/promises';
import { encodeLink } from '../experiment/link';
import { exported } from '../experiment/result';
import { samenessOf } from '../link/proof';
import { parseArguments } from './arguments';
import { writeModels } from './models';
import { loadOwn } from './ownData';
import { runProgram } from './options';
import { progressBars } from './progressBars';
import { runInNode } from './runInNode';
import { decoupledLine, preludeLines, proofLines, resultTable } from './words';

/** Exit status where the result is not the one that the link tells of; 1 is a failure, 2 wrong arguments. */
const DIFFERENT = 3;

async function main(): Promise<void> {
  const {
    experiment: asked,
    given,
    losses,
    preset,
    json,
    model,
    threads,
    own,
    sent,
  } = parseArguments(process.argv.slice(2));
  const held = own === null ? null : await loadOwn(own, asked);
  const experiment = held?.experiment ?? asked;
  for (const line of preludeLines({ given, losses }, asked, experiment, held)) console.error(line);
  const bars = progressBars();
  const link = `?${encodeLink(experiment, preset)}`;
  const { result, cache, ...answered } = await runInNode(experiment, threads, { emit: bars.show, own: held }).finally(
    bars.end,
  );
  const text = `${JSON.stringify(exported(result, preset, link), null, 2)}\n`;
  if (json === '-') process.stdout.write(text);
  else console.log([resultTable(result), decoupledLine(answered, experiment), ...proofLines(sent, result)].join('\n'));
  if (sent !== null && samenessOf(sent, result).kind === 'different') process.exitCode = DIFFERENT;
  if (json !== null && json !== '-') await writeFile(json, text);
  if (model !== null) await writeModels(model, cache, result, link);
}

runProgram(main);
