import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { loadOwn } from './ownData';

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'own-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text, 'latin1');
  }
  return folder;
}

const PGM = 'P5 1 1 255\n\u0007';
const several = (name: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}/${i}.pgm`, PGM]));
const PETS = { ...several('cat', 10), ...several('dog', 10) };
const load = (dataset: 'points' | 'own', path: string) => loadOwn({ dataset, path }, DEFAULTS);

it.each([
  ['0.1,0.2,0\n0.3,1.2,1\n', /points\.csv: Line 2: x and y must lie between 0 and 1\. .*classes 0 to 4$/],
  ['0.1,0.2,7\n', /Line 1: the class must be a whole number from 0 to 4/],
  ['a,b\n', /Line 1 is not three numbers/],
  ['0.1,0.2,0\n', /at least two points/],
])('points %j are refused in a sentence', async (text, message) => {
  const folder = await folderOf({ 'points.csv': text });
  await expect(load('points', join(folder, 'points.csv'))).rejects.toThrow(message);
});

it.each([
  [{ 'a.txt': 'hello' }, /nothing to learn from/],
  [{ 'x-images-idx3-ubyte': 'no' }, /x-images-idx3-ubyte has no partner/],
  [{ 'x-images-idx3-ubyte': 'no', 'x-labels-idx1-ubyte': 'no' }, /x-images-idx3-ubyte does not begin as an IDX file/],
  [{ 'a.zip': 'PK\u0003\u0004' }, /a\.zip is damaged/],
  [{ 'cat/0.png': 'PNG' }, /0\.png is no picture that can be read here.*binary PGM.*mogrify -format pgm \*\.png/],
  [{ ...PETS, ...several('owl', 9) }, /class owl has fewer than ten pictures/],
])('images %j are refused in a sentence', async (files, message) => {
  await expect(load('own', await folderOf(files))).rejects.toThrow(message);
});

it('leaves out pictures that it cannot read, names them and says what it reads', async () => {
  const { set, warnings } = await load('own', await folderOf({ ...PETS, 'cat/a.png': 'PNG', 'dog/b.pgm': 'P5' }));
  expect(set.labels).toHaveLength(20);
  expect(warnings[0]).toMatch(
    /^2 pictures could not be read and were left out: \S+cat\/a\.png, \S+dog\/b\.pgm\. .*IDX.*PGM/,
  );
});

it('says which folders of the same classes were put together', async () => {
  const folder = await folderOf({
    ...several('train/cat', 10),
    ...several('test/cat', 10),
    ...several('train/dog', 10),
  });
  const { warnings, set } = await load('own', folder);
  expect(set.labels).toHaveLength(30);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(/^Put together and split anew, a fifth of each class to test with: .*test, .*train$/);
});
