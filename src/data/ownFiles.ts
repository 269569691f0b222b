/** From the files that a person hands over to a data set: images in folders named after their classes, and IDX files. */
import { fitImage, type GreyImage } from './fitImage';
import { idxKind, readIdxImages, readIdxLabels } from './idx';
import { OwnError } from './ownError';
import { makeOwnSet, nameIdxImages, OWN_LIMITS, type NamedImage, type OwnSet } from './ownImages';
import { unpackFiles, type OwnFile } from './unpackFiles';

/** Gives the pixels of an image of any format; rejects for what is none that it knows. */
export type DecodeImage = (bytes: Uint8Array<ArrayBuffer>) => Promise<GreyImage>;

export interface OwnFilesOptions {
  /** Hears how many images of all have been decoded. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Bytes that all files may come to, unpacked. */
  readonly most?: number;
}

export interface OwnRead {
  readonly set: OwnSet;
  /** Paths of the images that could not be read and were left out. */
  readonly skipped: readonly string[];
  /** Folders, or IDX files of images, that hold the same classes and were put together, such as `train` and `test`; else none. */
  readonly joined: readonly string[];
}

interface IdxPair {
  readonly images: OwnFile;
  readonly labels: OwnFile;
}

const IMAGE = /\.(png|jpe?g|gif|bmp|webp|avif|pgm)$/i;
/** Images decoded at a time: enough to keep the browser's decoders busy, few enough to be held at full size. */
const AT_ONCE = 8;

/**
 * The same files give the same set, in whatever order they come. Hidden files, and those that are neither images by their
 * names nor IDX, are passed over. Images that cannot be read are left out, as long as their class has enough others.
 * @throws OwnError about the first file, or the first class, that cannot be taken
 */
export async function readOwnFiles(
  files: readonly OwnFile[],
  decode: DecodeImage,
  { onProgress = () => undefined, most = OWN_LIMITS.bytes }: OwnFilesOptions = {},
): Promise<OwnRead> {
  const unpacked = await unpackFiles(files, (file) => isImage(file) || idxKindOf(file) !== null, most);
  const images = unpacked.filter(isImage);
  if (images.length > OWN_LIMITS.most) throw new OwnError('too-many-images', null);
  const pairs = pairIdx(unpacked.filter((file) => !isImage(file)));
  const numbered = pairs.flatMap(readPair);
  const decoded = await decodeAll(images, decode, onProgress);
  const list = [...numbered, ...decoded.flatMap(({ image }) => image ?? [])];
  const skipped = decoded.filter(({ image }) => image === null);
  checkSkipped(list, skipped);
  const idx = pairs.length > 1 ? pairs.map((pair) => pair.images.path) : [];
  return {
    set: makeOwnSet(list),
    skipped: skipped.map(({ path }) => path),
    joined: [...joinedFolders(images), ...idx],
  };
}

/** Where folders of the same name lie. */
function joinedFolders(images: readonly OwnFile[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { path } of images) {
    const folders = path.split('/').slice(0, -1);
    const name = folders.pop() ?? '';
    places.set(name, (places.get(name) ?? new Set()).add(folders.join('/') || '.'));
  }
  return [...new Set([...places.values()].filter(({ size }) => size > 1).flatMap((some) => [...some]))].sort();
}

/** A class all of whose images are left out would otherwise vanish without a word. */
function checkSkipped(list: readonly NamedImage[], skipped: readonly Decoded[]): void {
  const [first] = skipped;
  if (first !== undefined && list.length === 0) throw new OwnError('image-unreadable', first.path);
  const left = new Set(list.map(({ name }) => name));
  const lost = skipped.find(({ name }) => !left.has(name));
  if (lost !== undefined) throw new OwnError('too-few-images', lost.name);
}

function isImage({ path }: OwnFile): boolean {
  return IMAGE.test(path);
}

/** By its first bytes; a file that is called IDX but does not begin like it is kept too, to end in an error of its own. */
function idxKindOf({ path, bytes }: OwnFile): 'images' | 'labels' | null {
  const called = /idx3-ubyte/i.test(path) ? 'images' : /idx1-ubyte/i.test(path) ? 'labels' : null;
  return idxKind(bytes) ?? called;
}

/** Two files belong together if they are the only ones, or if their names differ only in what they call themselves. */
function pairIdx(files: readonly OwnFile[]): IdxPair[] {
  const images = files.filter((file) => idxKindOf(file) === 'images');
  const labels = files.filter((file) => idxKindOf(file) === 'labels');
  const alone = images.length === 1 && labels.length === 1;
  const partner = (file: OwnFile, others: readonly OwnFile[]): OwnFile => {
    const found = alone ? others[0] : others.find((other) => stem(other) === stem(file));
    if (found === undefined) throw new OwnError('idx-unpaired', file.path);
    return found;
  };
  for (const file of labels) partner(file, images);
  return images.map((file) => ({ images: file, labels: partner(file, labels) }));
}

function stem({ path }: OwnFile): string {
  return path
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/images?|labels?|idx[13]/g, '');
}

function readPair({ images, labels }: IdxPair): NamedImage[] {
  const pixels = readIdxImages(images.bytes, images.path);
  return nameIdxImages(pixels, readIdxLabels(labels.bytes, labels.path), labels.path);
}

interface Decoded {
  readonly path: string;
  /** Of its class. */
  readonly name: string;
  /** Null where it could not be read. */
  readonly image: NamedImage | null;
}

async function decodeAll(
  files: readonly OwnFile[],
  decode: DecodeImage,
  onProgress: (done: number, total: number) => void,
): Promise<Decoded[]> {
  const decoded: Decoded[] = [];
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE);
    decoded.push(...(await Promise.all(some.map((file) => decodeOne(file, decode)))));
    onProgress(decoded.length, files.length);
  }
  return decoded;
}

async function decodeOne({ path, bytes }: OwnFile, decode: DecodeImage): Promise<Decoded> {
  const name = path.split('/').at(-2);
  if (name === undefined || name === '') throw new OwnError('image-without-folder', path);
  try {
    return { path, name, image: { pixels: fitImage(await decode(bytes)), name } };
  } catch {
    return { path, name, image: null };
  }
}
