/** What a run needs of Node: files of the repository, a clock, threads. */
import { readFile } from 'node:fs/promises';
import { DataStore } from '../run/dataStore';

const PUBLIC = new URL('../../public/', import.meta.url);

export function nodeStore(): DataStore {
  return new DataStore((name) => readFile(new URL(`data/${name}`, PUBLIC)));
}

export function recordedFolder(): URL {
  return new URL('recorded/', PUBLIC);
}
