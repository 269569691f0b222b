import { expect, test } from 'vitest';
import { sortFiles } from './droppedFiles';
import type { PickedFile } from './pickedFiles';

const sorted = (...paths: readonly string[]) => {
  const names = (files: readonly PickedFile[]): string => files.map(({ path }) => path).join(' ');
  const { runs, data, beside, unknown } = sortFiles(paths.map((path) => ({ path, file: new File([], path) })));
  return [runs, data, beside, unknown].map(names);
};

test.each([
  [
    ['runs.json', 'notes.txt', 'points.csv'],
    ['runs.json', 'points.csv', '', 'notes.txt'],
  ],
  [
    ['a.CSV', 'b.csv', 'set.zip'],
    ['', 'a.CSV b.csv', 'set.zip', ''],
  ],
  [
    ['cats/1.png', 'cats/notes.txt', 'dogs/labels.json'],
    ['', 'cats/1.png cats/notes.txt dogs/labels.json', '', ''],
  ],
  [
    ['t10k-images-idx3-ubyte', 'train-labels.idx1-ubyte.gz', 'one.png'],
    ['', 't10k-images-idx3-ubyte train-labels.idx1-ubyte.gz one.png', '', ''],
  ],
  [['paper.pdf'], ['', '', '', 'paper.pdf']],
])('of %j each goes where it is of use', (paths, expected) => {
  expect(sorted(...paths)).toEqual(expected);
});
