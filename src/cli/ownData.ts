/** A person's own points and images, from files. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodePgm } from '../data/decodePgm';
import { OwnError } from '../data/ownError';
import { readOwnFiles, type OwnRead } from '../data/ownFiles';
import { describeOwn, type OwnSet } from '../data/ownImages';
import { parsePoints, PointsError, pointSet, type PointList } from '../data/points';
import type { OwnFile } from '../data/unpackFiles';
import { settle } from '../experiment/clamp';
import type { HeldDataset } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { joinedWords, skippedWords } from '../i18n/ownWords';
import { UsageError } from './options';
import { format, t } from './texts';

/** Files, or the points that a link has brought along. */
export type OwnChoice =
  { readonly dataset: HeldDataset; readonly path: string } | { readonly dataset: 'points'; readonly points: PointList };

export interface OwnLoaded {
  /** About the data that were read, with no more examples than they have. */
  readonly experiment: Experiment;
  readonly dataset: HeldDataset;
  readonly set: OwnSet;
  readonly digest: string;
  /** What of the files was left out or put together, a line each. */
  readonly warnings: readonly string[];
}

/** @throws UsageError that names the file, or the line of it, that can't be taken */
export async function loadOwn(choice: OwnChoice, experiment: Experiment): Promise<OwnLoaded> {
  const { dataset } = choice;
  const where =
    'path' in choice ? `${dataset === 'points' ? '--points' : '--images'} ${choice.path}` : 'the link, points';
  try {
    const { set, skipped, joined } = await readChosen(choice);
    const data = describeOwn(set);
    const about = settle({ ...experiment, dataset, data }).experiment;
    const warnings = [
      ...(skipped.length > 0 ? [`${skippedWords(t, format, skipped)}. ${FORMATS}`] : []),
      ...(joined.length > 0 ? [joinedWords(t, joined)] : []),
    ];
    return { experiment: about, dataset, set, digest: data.digest, warnings };
  } catch (error) {
    if (error instanceof PointsError || error instanceof OwnError) {
      throw new UsageError(`${where}: ${error instanceof OwnError ? ownWords(error) : pointsWords(error)}`);
    }
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === '' ? error : new UsageError(`${where}: can't be read (${code})`);
  }
}

const FORMATS =
  'The command line reads IDX and binary PGM (P5, 8 bits); ImageMagick makes PGM: mogrify -format pgm *.png';

function ownWords({ code, about }: OwnError): string {
  const words = t(`chooser.own.errors.${code}`, { about: about ?? '' });
  return code === 'image-unreadable' || code === 'too-few-images' ? `${words} ${FORMATS}` : words;
}

function pointsWords({ code, line }: PointsError): string {
  return `${t(`chooser.points.errors.${code}`, { line: line ?? 0 })} ${t('chooser.points.csv')}`;
}

async function readChosen(choice: OwnChoice): Promise<OwnRead> {
  if ('points' in choice) return { set: pointSet(choice.points), skipped: [], joined: [] };
  return choice.dataset === 'points' ? readPoints(choice.path) : readImages(choice.path);
}

async function readPoints(path: string): Promise<OwnRead> {
  return { set: pointSet(parsePoints(await readFile(path, 'utf8'))), skipped: [], joined: [] };
}

async function readImages(path: string): Promise<OwnRead> {
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
