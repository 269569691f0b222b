/** What a run needs of Node: files of the repository, a clock, threads. */
import { readFile } from 'node:fs/promises';
import { PieceStore } from '../data/pieces';

const PUBLIC = new URL('../../public/', import.meta.url);

export function nodeStore(): PieceStore {
  return new PieceStore((name) => readFile(new URL(`data/mnist/${name}`, PUBLIC)));
}

export function recordedFolder(): URL {
  return new URL('recorded/', PUBLIC);
}
