import { expect, test } from 'vitest';
import { linkIn, offersIn, sortFiles } from './droppedFiles';
import type { PickedFile } from './pickedFiles';

const sorted = (...paths: readonly string[]) => {
  const names = (files: readonly PickedFile[]): string => files.map(({ path }) => path).join(' ');
  const { runs, texts, data, beside, unknown } = sortFiles(paths.map((path) => ({ path, file: new File([], path) })));
  return [runs, texts, data, beside, unknown].map(names);
};

test.each([
  [
    ['runs.json', 'notes.txt', 'points.csv'],
    ['runs.json', 'notes.txt', 'points.csv', '', ''],
  ],
  [
    ['a.CSV', 'b.csv', 'set.zip'],
    ['', '', 'a.CSV b.csv', 'set.zip', ''],
  ],
  [
    ['cats/1.png', 'cats/notes.txt', 'dogs/labels.json'],
    ['', '', 'cats/1.png cats/notes.txt dogs/labels.json', '', ''],
  ],
  [
    ['t10k-images-idx3-ubyte', 'train-labels.idx1-ubyte.gz', 'one.png'],
    ['', '', 't10k-images-idx3-ubyte train-labels.idx1-ubyte.gz one.png', '', ''],
  ],
  [['paper.pdf'], ['', '', '', '', 'paper.pdf']],
])('of %j each goes where it is of use', (paths, expected) => {
  expect(sorted(...paths)).toEqual(expected);
});

test.each([
  ['https://example.org/d/?sum=4p-1r7hd0q&v=1&T=8', 'https://example.org/d/?sum=4p-1r7hd0q&v=1&T=8'],
  ['Open this:\n<http://localhost:4173/?v=1&T=8>\nthen press Run', 'http://localhost:4173/?v=1&T=8'],
  ['[InternetShortcut]\r\nURL=https://example.org/?preset=flat\r\n', 'https://example.org/?preset=flat'],
  ['  ?v=1&T=8\n', '?v=1&T=8'],
  ['T=8&seed=2', 'T=8&seed=2'],
  ['https://example.org/#T=8', 'https://example.org/#T=8'],
  ['https://example.org/watch?v=dQw4w9WgXcQ&page=2', null],
  ['see https://example.org/ and T=8 within a line', null],
  ['of no use', null],
  ['', null],
])('in %j the link is %s', (text, link) => {
  expect(linkIn(text)).toBe(link);
});

test('texts with a link are offers, the others are named', async () => {
  const texts = ['https://example.org/?T=8', 'of no use'].map((text, i) => ({
    path: `${i}.txt`,
    file: new File([text], `${i}.txt`),
  }));
  const { offers, none } = await offersIn(texts);
  expect(offers).toEqual([{ file: '0.txt', link: 'https://example.org/?T=8' }]);
  expect(none.map(({ path }) => path)).toEqual(['1.txt']);
});
