/** A person's own points and images, from files. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { OwnError, type OwnErrorCode } from '../data/ownError';
import { readOwnFiles } from '../data/ownFiles';
import { describeOwn, OWN_LIMITS, type OwnSet } from '../data/ownImages';
import { parsePoints, PointsError, pointSet } from '../data/points';
import type { OwnFile } from '../data/unpackFiles';
import { settle } from '../experiment/clamp';
import type { HeldDataset } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { decodePgm } from './decodePgm';
import { UsageError } from './options';

export interface OwnChoice {
  readonly dataset: HeldDataset;
  readonly path: string;
}

export interface OwnLoaded {
  /** About the data that were read, with no more examples than they have. */
  readonly experiment: Experiment;
  readonly dataset: HeldDataset;
  readonly set: OwnSet;
  readonly digest: string;
}

/** @throws UsageError that names the file, or the line of it, that can't be taken */
export async function loadOwn({ dataset, path }: OwnChoice, experiment: Experiment): Promise<OwnLoaded> {
  const option = dataset === 'points' ? '--points' : '--images';
  try {
    const set = dataset === 'points' ? pointSet(parsePoints(await readFile(path, 'utf8'))) : await readImages(path);
    const data = describeOwn(set);
    const about = settle({ ...experiment, dataset, data }).experiment;
    return { experiment: about, dataset, set, digest: data.digest };
  } catch (error) {
    if (error instanceof PointsError) {
      const where = error.line === null ? '' : ` line ${error.line}:`;
      throw new UsageError(`${option} ${path}:${where} ${error.code}; allowed: 2 to 2000 lines x,y,class`);
    }
    if (error instanceof OwnError) throw new UsageError(`${option} ${path}: ${ownWords(error)}`);
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === '' ? error : new UsageError(`${option} ${path}: can't be read (${code})`);
  }
}

function ownWords({ code, about }: OwnError): string {
  const name = about === null ? '' : `${about}: `;
  return `${name}${code}; allowed: ${ALLOWED[code] ?? 'folders of pictures named after their classes, a zip of them, or an IDX pair'}`;
}

const ALLOWED: Partial<Record<OwnErrorCode, string>> = {
  'image-unreadable': 'without a browser only pictures in binary PGM (P5, 8 bits), or IDX files',
  'one-class': '2 to 10 classes',
  'too-many-classes': '2 to 10 classes',
  'too-few-images': `at least ${OWN_LIMITS.leastOfClass} pictures of each class`,
  'too-many-images': `at most ${OWN_LIMITS.most} pictures`,
  'too-large': `at most ${OWN_LIMITS.bytes} bytes, unpacked`,
};

async function readImages(path: string): Promise<OwnSet> {
  return readOwnFiles(await filesOf(path, basename(path)), (bytes) => Promise.resolve().then(() => decodePgm(bytes)));
}

/** A file, or all files of a folder, by names that begin with its own. */
async function filesOf(path: string, name: string): Promise<OwnFile[]> {
  if (!(await stat(path)).isDirectory()) return [{ path: name, bytes: new Uint8Array(await readFile(path)) }];
  const inner = (await readdir(path)).sort();
  const files: OwnFile[] = [];
  for (const one of inner) files.push(...(await filesOf(join(path, one), `${name}/${one}`)));
  return files;
}
