import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { joinPieces } from './imageSet';
import { PIXELS, piecesOf, type Piece } from './manifest';
import { loadPiece, PieceStore } from './pieces';

const committed =
  (set: string) =>
  (name: string): Promise<Uint8Array> =>
    readFile(new URL(`../../public/data/${set}/${name}`, import.meta.url));

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function countClasses(labels: Uint8Array): number[] {
  return Array.from({ length: 10 }, (_, label) => labels.filter((one) => one === label).length);
}

/** A piece of `labels.length` images, all pixels of image i being i + 1, as it would stand in a manifest. */
function makePiece(file: string, labels: number[], packed?: Uint8Array): { piece: Piece; zipped: Uint8Array } {
  const images = labels.flatMap((_, i) => new Array<number>(PIXELS).fill(i + 1));
  const zipped = gzipSync(packed ?? Uint8Array.from([...images, ...labels]));
  const classCounts = countClasses(Uint8Array.from(labels));
  const described = { split: 'train', first: 0, count: labels.length, bytes: zipped.length } as const;
  return { piece: { file, ...described, sha256: sha256(zipped), classCounts }, zipped };
}

const a = makePiece('a.bin', [3, 1]);
const b = makePiece('b.bin', [7]);

function serve(files: Readonly<Record<string, Uint8Array | undefined>>) {
  return vi.fn((name: string, _fresh: boolean): Promise<Uint8Array> => {
    const bytes = files[name];
    return bytes === undefined ? Promise.reject(new Error('404')) : Promise.resolve(bytes);
  });
}

describe('loadPiece', () => {
  it('gives images and labels', async () => {
    const { images, labels } = await loadPiece(a.piece, serve({ 'a.bin': a.zipped }));
    expect([...labels]).toEqual([3, 1]);
    expect([images.length, images[0], images[PIXELS - 1], images[PIXELS]]).toEqual([2 * PIXELS, 1, 1, 2]);
  });

  it('calls a piece missing that cannot be fetched', async () => {
    const missing = { name: 'DataError', code: 'data-missing', piece: 'a.bin' };
    await expect(loadPiece(a.piece, serve({}))).rejects.toMatchObject(missing);
  });

  const flipped = Uint8Array.from(a.zipped, (byte, i) => (i === 20 ? byte ^ 1 : byte));
  const notGzip = Uint8Array.of(1, 2, 3);
  const tooLong = makePiece('a.bin', [3, 1], new Uint8Array(2 * PIXELS + 3));
  const wrongLabels = makePiece('a.bin', [3, 1], new Uint8Array(2 * PIXELS + 2));
  it.each([
    ['one flipped bit', a.piece, flipped],
    ['a missing end', a.piece, a.zipped.subarray(0, -1)],
    ['nothing', a.piece, new Uint8Array(0)],
    ['another file', a.piece, b.zipped],
    ['no gzip', { ...a.piece, bytes: 3, sha256: sha256(notGzip) }, notGzip],
    ['another length', tooLong.piece, tooLong.zipped],
    ['other classes than promised', wrongLabels.piece, wrongLabels.zipped],
  ])('calls a piece damaged that is %s', async (_, piece, bytes) => {
    const damaged = { name: 'DataError', code: 'data-damaged', piece: 'a.bin' };
    await expect(loadPiece(piece, serve({ 'a.bin': bytes }))).rejects.toMatchObject(damaged);
  });
});

describe('PieceStore', () => {
  it('fetches each piece once, however often and at once it is asked for', async () => {
    const fetchBytes = serve({ 'a.bin': a.zipped, 'b.bin': b.zipped });
    const store = new PieceStore(fetchBytes);
    const [first, second] = await Promise.all([store.load([a.piece, b.piece]), store.load([b.piece])]);
    const [third] = await store.load([b.piece]);
    expect(first.map(({ piece }) => piece.file)).toEqual(['a.bin', 'b.bin']);
    expect([second[0], third]).toEqual([first[1], first[1]]);
    expect(fetchBytes).toHaveBeenCalledTimes(2);
  });

  it('reports the bytes that were missing, and none where none were', async () => {
    const store = new PieceStore(serve({ 'a.bin': a.zipped, 'b.bin': b.zipped }));
    await store.load([a.piece]);
    const progress = vi.fn();
    await store.load([a.piece, b.piece], progress);
    expect(progress.mock.calls).toEqual([
      [0, b.piece.bytes],
      [b.piece.bytes, b.piece.bytes],
    ]);
    await store.load([a.piece, b.piece], progress);
    expect(progress).toHaveBeenCalledTimes(2);
  });

  it('tries again after a failure, past caches, and keeps what arrived', async () => {
    const files: Record<string, Uint8Array> = { 'a.bin': a.zipped, 'b.bin': a.zipped };
    const fetchBytes = serve(files);
    const store = new PieceStore(fetchBytes);
    await expect(store.load([a.piece, b.piece])).rejects.toMatchObject({ code: 'data-damaged', piece: 'b.bin' });
    files['b.bin'] = b.zipped;
    const [, loaded] = await store.load([a.piece, b.piece]);
    expect([...loaded!.labels]).toEqual([7]);
    expect(fetchBytes.mock.calls).toEqual([
      ['a.bin', false],
      ['b.bin', false],
      ['b.bin', true],
    ]);
  });

  it('reports no progress after a failure', async () => {
    let release = (_: Uint8Array): void => undefined;
    const slow = new Promise<Uint8Array>((resolve) => (release = resolve));
    const store = new PieceStore((name) => (name === 'b.bin' ? slow : Promise.reject(new Error('offline'))));
    const progress = vi.fn();
    await expect(store.load([a.piece, b.piece], progress)).rejects.toMatchObject({ code: 'data-missing' });
    release(b.zipped);
    await store.load([b.piece]);
    expect(progress.mock.calls).toEqual([[0, a.piece.bytes + b.piece.bytes]]);
  });

  it('loads the manifest once, but again after a failure', async () => {
    const files: Record<string, Uint8Array> = {};
    const fetchBytes = serve(files);
    const store = new PieceStore(fetchBytes);
    await expect(store.manifest()).rejects.toMatchObject({ code: 'data-missing', piece: 'manifest.json' });
    files['manifest.json'] = Uint8Array.of(123);
    await expect(store.manifest()).rejects.toMatchObject({ code: 'data-damaged', piece: 'manifest.json' });
    files['manifest.json'] = await committed('mnist')('manifest.json');
    expect((await store.manifest()).name).toBe('MNIST');
    await store.manifest();
    expect(fetchBytes).toHaveBeenCalledTimes(3);
  });
});

describe('the committed pieces', () => {
  // Class counts as published; hashes of the contents of the original files behind their headers, of Fashion-MNIST's
  // training files those of the first 20,000.
  it.each([
    {
      set: 'mnist',
      split: 'train' as const,
      count: 60_000,
      files: 15,
      classCounts: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
      imagesHash: '741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757',
      labelsHash: '1feba77c54802fa5339a11837ea4b2866434b83314ec45192930f1df69120c13',
    },
    {
      set: 'mnist',
      split: 'test' as const,
      count: 10_000,
      files: 2,
      classCounts: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
      imagesHash: '6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161',
      labelsHash: 'ddeff807876a9661a1110d45c266c86239a3a1b7d37da0c3716a7a683c852ff5',
    },
    {
      set: 'fashion',
      split: 'train' as const,
      count: 20_000,
      files: 10,
      classCounts: [1935, 2025, 1982, 2011, 1967, 2010, 2068, 2003, 1971, 2028],
      imagesHash: '58e4771950337033c6f5665c995cab5743ed89bf7399fd5c583cf4de053257d1',
      labelsHash: '9096aaf5e84faa7a18c04a6f597e5adc34d95d60b46296a4a1bb09c2e49d9d15',
    },
    {
      set: 'fashion',
      split: 'test' as const,
      count: 10_000,
      files: 5,
      classCounts: new Array<number>(10).fill(1000),
      imagesHash: 'c867c93ff95360594e8ec3287995350b824dd110b11595c0e13d5423f621867a',
      labelsHash: '3d0e6c6ea990b53b6f8f500a41cac93881d981b315f84578b7d915342ade01e9',
    },
  ])('are the $count images of the $split set of $set, to the byte', async (expected) => {
    const store = new PieceStore(committed(expected.set));
    const pieces = piecesOf(await store.manifest(), expected.split);
    const { images, labels } = joinPieces(await store.load(pieces));
    expect(pieces).toHaveLength(expected.files);
    expect(labels).toHaveLength(expected.count);
    expect(countClasses(labels)).toEqual(expected.classCounts);
    expect(sha256(images)).toBe(expected.imagesHash);
    expect(sha256(labels)).toBe(expected.labelsHash);
    for (const piece of pieces) expect(piece.bytes).toBeLessThan(2 ** 20);
  });
});
