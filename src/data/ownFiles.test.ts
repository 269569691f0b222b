import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { GreyImage } from './fitImage';
import { PIXELS } from './manifest';
import { readOwnFiles } from './ownFiles';
import type { OwnFile } from './unpackFiles';

/** An "image" is one byte, the shade of all its pixels; anything longer is none. */
function decode(bytes: Uint8Array): Promise<GreyImage> {
  if (bytes.length !== 1) return Promise.reject(new Error('no image'));
  return Promise.resolve({ width: 1, height: 1, grey: bytes });
}

const file = (path: string, bytes: Uint8Array): OwnFile => ({ path, bytes: Uint8Array.from(bytes) });
/** Ten images of a class, with shades from `first` on. */
const folder = (name: string, first: number): OwnFile[] =>
  Array.from({ length: 10 }, (_, i) => file(`${name}/${i}.png`, Uint8Array.of(first + i)));
const animals = [...folder('pets/cat', 0), ...folder('pets/dog', 50)];

function zip(files: readonly OwnFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
}

function idx(name: string, head: readonly number[], bytes: Uint8Array): OwnFile {
  const header = new DataView(new ArrayBuffer(4 * head.length));
  head.forEach((word, i) => header.setUint32(4 * i, word));
  return file(name, Uint8Array.from([...new Uint8Array(header.buffer), ...bytes]));
}
const twenty = Uint8Array.from({ length: 20 }, (_, i) => i);
const idxImages = (name: string): OwnFile => idx(name, [0x803, 20, 1, 1], twenty);
const idxLabels = (name: string): OwnFile =>
  idx(
    name,
    [0x801, 20],
    twenty.map((i) => (i < 10 ? 3 : 8)),
  );

const shades = (images: Uint8Array): number[] => [...images].filter((_, i) => i % PIXELS === 0);

describe('readOwnFiles', () => {
  it('takes images from folders, whatever the order in which they come', async () => {
    const { set } = await readOwnFiles(animals, decode);
    expect(set.names).toEqual(['cat', 'dog']);
    expect(shades(set.images)).toEqual([...animals.map(({ bytes }) => bytes[0])]);
    expect([...set.labels]).toEqual(animals.map(({ path }) => (path.includes('cat') ? 0 : 1)));
    expect(await readOwnFiles([...animals].reverse(), decode)).toEqual({ set, skipped: [], joined: [] });
  });

  it('takes the same from a zip, and from one with backslashes', async () => {
    const { set } = await readOwnFiles(animals, decode);
    expect(await readOwnFiles([file('pets.zip', zip(animals))], decode)).toEqual({ set, skipped: [], joined: [] });
    const backslashes = animals.map(({ path, bytes }) => ({ path: path.replaceAll('/', '\\'), bytes }));
    expect(await readOwnFiles([file('pets.zip', zip(backslashes))], decode)).toEqual({ set, skipped: [], joined: [] });
  });

  it('passes over what is hidden or nothing of the kind', async () => {
    const others = [
      file('pets/__MACOSX/cat/._0.png', strToU8('resource fork')),
      file('pets/cat/.thumbnail.png', strToU8('hidden')),
      file('.git/cat/0.png', strToU8('hidden')),
      file('pets/readme.txt', strToU8('hello')),
      file('pets/cat/Thumbs.db', new Uint8Array(0)),
    ];
    const { set } = await readOwnFiles(animals, decode);
    expect(await readOwnFiles([...others, ...animals], decode)).toEqual({ set, skipped: [], joined: [] });
    expect(await readOwnFiles([file('all.zip', zip([...others, ...animals]))], decode)).toEqual({
      set,
      skipped: [],
      joined: [],
    });
  });

  const plain = [idxImages('train-images-idx3-ubyte'), idxLabels('train-labels-idx1-ubyte')];
  const zipped = plain.map(({ path, bytes }) => file(`${path}.gz`, gzipSync(bytes)));
  it.each([
    ['plain', plain],
    ['in gzip', zipped],
    ['in gzip in a zip', [file('a.zip', zip(zipped))]],
    ['under other names', [idxLabels('y'), idxImages('x')]],
  ])('takes IDX files %s', async (_, files) => {
    const { set } = await readOwnFiles(files, decode);
    expect(set.names).toEqual(['3', '8']);
    expect(shades(set.images)).toEqual([...twenty]);
    expect([...set.labels].map((label) => set.names[label])).toEqual(Array.from(twenty, (i) => (i < 10 ? '3' : '8')));
  });

  it('takes several IDX pairs by their names', async () => {
    const test = [idxImages('t10k-images.idx3-ubyte'), idxLabels('t10k-labels.idx1-ubyte')];
    const { set, joined } = await readOwnFiles([...plain, ...test], decode);
    expect(shades(set.images)).toEqual([...twenty, ...twenty]);
    expect(joined).toEqual(['t10k-images.idx3-ubyte', 'train-images-idx3-ubyte']);
  });

  it('tells which folders of the same classes it put together', async () => {
    const parts = [...folder('pets/train/cat', 0), ...folder('pets/test/cat', 50), ...folder('pets/train/dog', 90)];
    for (const files of [parts, [file('pets.zip', zip(parts))]]) {
      const { set, joined } = await readOwnFiles(files, decode);
      expect(joined).toEqual(['pets/test', 'pets/train']);
      expect(set.labels).toHaveLength(30);
    }
  });

  it('leaves out images that cannot be read, and names them', async () => {
    const broken = [file('pets/cat/x.jpg', strToU8('no')), file('pets/dog/y.jpg', strToU8('no'))];
    const { set } = await readOwnFiles(animals, decode);
    const paths = broken.map(({ path }) => path);
    expect(await readOwnFiles([...broken, ...animals], decode)).toEqual({ set, skipped: paths, joined: [] });
  });

  it('says how many images have been decoded', async () => {
    const onProgress = vi.fn();
    await readOwnFiles(animals, decode, { onProgress });
    expect(onProgress.mock.calls).toEqual([
      [8, 20],
      [16, 20],
      [20, 20],
    ]);
  });

  const [images, labels] = [idxImages('a-idx3-ubyte'), idxLabels('a-idx1-ubyte')];
  const cut = (whole: OwnFile, length: number): OwnFile => file(whole.path, whole.bytes.subarray(0, length));
  it.each([
    ['no files', [], 'nothing-found', null],
    ['nothing but text', [file('a.txt', strToU8('a'))], 'nothing-found', null],
    ['broken images alone', [file('cat/x.jpg', strToU8('no'))], 'image-unreadable', 'cat/x.jpg'],
    ['a class of broken images', [...animals, file('owl/x.jpg', strToU8('no'))], 'too-few-images', 'owl'],
    [
      'a class with too few left',
      [...animals.slice(1), file('pets/cat/x.jpg', strToU8('no'))],
      'too-few-images',
      'cat',
    ],
    ['an image without a folder', [...animals, file('x.jpg', Uint8Array.of(0))], 'image-without-folder', 'x.jpg'],
    ['one class', folder('cat', 0), 'one-class', 'cat'],
    ['a small class', [...animals, file('owl/0.png', Uint8Array.of(0))], 'too-few-images', 'owl'],
    ['another header', [cut(images, 3), labels], 'idx-header', 'a-idx3-ubyte'],
    ['a cut IDX file', [images, cut(labels, 20)], 'idx-length', 'a-idx1-ubyte'],
    ['too few labels', [images, idx('b', [0x801, 1], Uint8Array.of(1))], 'idx-mismatch', 'b'],
    ['images without labels', [images], 'idx-unpaired', 'a-idx3-ubyte'],
    ['labels without images', [labels], 'idx-unpaired', 'a-idx1-ubyte'],
    ['labels beside a pair', [images, labels, idxLabels('b-idx1-ubyte')], 'idx-unpaired', 'b-idx1-ubyte'],
    ['a cut zip', [file('a.zip', zip(animals).subarray(0, -30))], 'zip-damaged', 'a.zip'],
    ['a cut gzip', [file('a.gz', gzipSync(images.bytes).subarray(0, -9))], 'gzip-damaged', 'a.gz'],
  ] as const)('refuses %s', async (_, files, code, about) => {
    await expect(readOwnFiles(files, decode)).rejects.toMatchObject({ name: 'OwnError', code, about });
  });

  it.each([
    ['a folder', animals, 'pets/dog/5.png'],
    ['a zip', [file('a.zip', zip(animals))], 'a.zip'],
    ['a gzip', [file('a.gz', gzipSync(images.bytes))], 'a.gz'],
  ])('refuses %s of more bytes than it may take', async (_, files, about) => {
    await expect(readOwnFiles(files, decode, { most: 15 })).rejects.toMatchObject({ code: 'too-large', about });
  });

  it('does not count what it passes over', async () => {
    const film = file('pets/film.mp4', new Uint8Array(1000));
    expect((await readOwnFiles([...animals, film], decode, { most: 20 })).set.labels).toHaveLength(20);
  });
});
