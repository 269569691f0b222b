import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { parseComparisonResult } from '../experiment/parseComparison';
import { aboutOwn, parseCompareArguments } from './compareArguments';
import { loadOwn } from './ownData';

const compare = (...args: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/compare.ts', ...args]);

async function pointsFile(): Promise<string> {
  const lines = Array.from({ length: 20 }, (_, i) => `${i / 40},0.2,0\n${0.5 + i / 40},0.8,1\n`);
  const file = join(await mkdtemp(join(tmpdir(), 'points-')), 'points.csv');
  await writeFile(file, lines.join(''));
  return file;
}

const BRIEF = 'teachers=1&teacherHidden=4&teacherSteps=2&studentHidden=4&studentSteps=2&labelled=500';

it('compares on points of one’s own, and says what they are too few for', { timeout: 60_000 }, async () => {
  const args = ['--points', await pointsFile(), BRIEF, '--methods', 'soft', '--seeds', '1', '--threads', '1'];
  const { stdout, stderr } = await compare(...args, '--json', '-');
  const { testExamples, experiment } = parseComparisonResult(JSON.parse(stdout));
  expect(testExamples).toBe(8);
  expect(experiment).toMatchObject({ dataset: 'points', labelled: 32, transferSize: 0, data: { train: 32, test: 8 } });
  expect(stderr).toContain('labelled=500: the data allow 32');
  expect(stderr).not.toContain('transferSize');
});

it('refuses an axis of more examples than there are', async () => {
  const path = await pointsFile();
  const { comparison } = parseCompareArguments(['--points', path, '--axis', 'transferSize=0,500']);
  const held = await loadOwn({ dataset: 'points', path }, comparison.experiment);
  expect(() => aboutOwn(comparison, held)).toThrow(/transferSize: 500 is not allowed; allowed: 0\.\.0/);
});
