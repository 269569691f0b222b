/** What was dropped on the page: its files, and what can be done with each. Fetched when something is dropped. */
import { PAGE_KEYS } from '../experiment/link';
import { known } from '../link/sum';
import type { Offer } from './opened';
import { isCsv, type PickedFile } from './pickedFiles';

/** A file or a folder, as it was dropped. */
export interface Dropped {
  readonly entry: FileSystemEntry | null;
  readonly file: File | null;
}

/** All files of what was dropped, those in folders too. */
export async function droppedFiles(dropped: readonly Dropped[]): Promise<PickedFile[]> {
  const found = await Promise.all(
    dropped.map(async ({ entry, file }): Promise<PickedFile[]> => {
      if (entry) return walk(entry);
      return file ? [{ path: file.name, file }] : [];
    }),
  );
  return found.flat();
}

/** Whether it may be a notebook of runs, or a result. */
function isJson({ path }: PickedFile): boolean {
  return /\.json$/i.test(path);
}

/** Texts, and links as desktops keep them. */
const TEXTS = /\.(txt|url)$/i;

/** Images, archives of them, and IDX, whose files often have no ending. */
const IMAGES = /\.(png|jpe?g|gif|bmp|webp|avif|pgm|zip|gz|idx)$|ubyte|(^|\/)[^./]+$/i;

/** Files that came together, by what can be done with them. */
export interface SortedFiles {
  readonly runs: readonly PickedFile[];
  /** That may hold a link. */
  readonly texts: readonly PickedFile[];
  /** Of one data set: points, or all images. */
  readonly data: readonly PickedFile[];
  /** Of another one. */
  readonly beside: readonly PickedFile[];
  readonly unknown: readonly PickedFile[];
}

/** What lies in a folder is for those who read the folder to tell apart; a folder is one of images. */
export function sortFiles(files: readonly PickedFile[]): SortedFiles {
  const inFolder = ({ path }: PickedFile): boolean => path.includes('/');
  const runs = files.filter((file) => isJson(file) && !inFolder(file));
  const points = files.filter((file) => isCsv(file) && !inFolder(file));
  const images = files.filter((file) => inFolder(file) || IMAGES.test(file.path));
  const texts = files.filter((file) => TEXTS.test(file.path) && !inFolder(file));
  const taken = new Set([...runs, ...points, ...images, ...texts]);
  return {
    runs,
    texts,
    data: points.length > 0 ? points : images,
    beside: points.length > 0 ? images : [],
    unknown: files.filter((file) => !taken.has(file)),
  };
}

/** More than any link is long. */
const MOST_BYTES = 100_000;

/** The links in texts, and the texts that hold none. */
export async function offersIn(texts: readonly PickedFile[]): Promise<{
  readonly offers: readonly Offer[];
  readonly none: readonly PickedFile[];
}> {
  const links = await Promise.all(texts.map(async ({ file }) => linkIn(await file.slice(0, MOST_BYTES).text())));
  const offers = texts.flatMap(({ path: file }, i) => (links[i] == null ? [] : [{ file, link: links[i] }]));
  return { offers, none: texts.filter((_, i) => links[i] === null) };
}

/** The first address in a text, or query on a line of its own, that says something to this page; null where there is none. */
export function linkIn(text: string): string | null {
  const addresses = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const lines = text.match(/^\s*\??\w+=\S*\s*$/gm) ?? [];
  return [...addresses, ...lines].map((link) => link.trim()).find(saysSomething) ?? null;
}

/** Keys such as `v` or `page` are those of many pages. */
function saysSomething(link: string): boolean {
  const pairs = known(link);
  const own = ([key, value]: readonly [string, string]): boolean => (key === 'v' ? value === '1' : !PAGE_KEYS.has(key));
  return pairs.some(own);
}

async function walk(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const inner = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inner.map(walk))).flat();
}

/** A reader gives some entries at a time, and none when it has given all. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
