import { describe, expect, it } from 'vitest';
import { PIXELS } from './manifest';
import { digestOwn, makeOwnSet, nameIdxImages, splitOwn, type NamedImage } from './ownImages';
import { OwnError } from './ownError';

const plain = (shade: number, name: string): NamedImage => ({ pixels: new Uint8Array(PIXELS).fill(shade), name });
/** Images of the class, each with a shade of its own from 0 to 99. */
const several = (name: string, count: number): NamedImage[] =>
  Array.from({ length: count }, (_, i) => plain(i % 100, name));
/** A dot of one brightness on a ground of another. */
function dot(bright: number, ground: number, name: string): NamedImage {
  const pixels = new Uint8Array(PIXELS).fill(ground);
  pixels[14 * 28 + 14] = bright;
  return { pixels, name };
}
const times = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);

describe('makeOwnSet', () => {
  it('numbers classes by name, numbers first, and keeps the order of images', () => {
    const names = ['10', 'b', '9', 'B', 'Ä', '09a'];
    const set = makeOwnSet(Array.from({ length: 60 }, (_, i) => plain(i, names[i % 6]!)));
    expect(set.names).toEqual(['9', '10', '09a', 'B', 'b', 'Ä']);
    expect([...set.labels.subarray(0, 7)]).toEqual([1, 4, 0, 3, 5, 2, 1]);
    expect(Array.from({ length: 60 }, (_, i) => set.images[i * PIXELS + 783])).toEqual([...Array(60).keys()]);
  });

  it('inverts all images if their borders are mostly bright, and none if not', () => {
    const paper = [...times(15, dot(0, 250, 'a')), ...times(10, dot(255, 10, 'b'))];
    const set = makeOwnSet(paper);
    expect([set.images[0], set.images[14 * 28 + 14]]).toEqual([5, 255]);
    expect(set.images[20 * PIXELS]).toBe(245);
    const board = [...times(10, dot(0, 250, 'a')), ...times(15, dot(255, 10, 'b'))];
    expect(makeOwnSet(board).images[0]).toBe(250);
  });

  it.each([
    ['nothing', [], 'nothing-found', null],
    ['one class', several('cat', 20), 'one-class', 'cat'],
    ['a small class', [...several('cat', 20), ...several('dog', 9)], 'too-few-images', 'dog'],
    ['eleven classes', Array.from({ length: 11 }, (_, i) => several(`c${i}`, 10)).flat(), 'too-many-classes', null],
    ['too many', [...times(60_000, plain(0, 'a')), plain(0, 'b')], 'too-many-images', null],
  ] as const)('refuses %s', (_, list, code, about) => {
    expect(() => makeOwnSet(list)).toThrow(expect.objectContaining({ name: 'OwnError', code, about }));
  });
});

describe('nameIdxImages', () => {
  it('fits the images and names classes by their numbers', () => {
    const pixels = Uint8Array.from({ length: 2 * 14 * 14 }, (_, i) => (i < 196 ? 10 : 20));
    const images = nameIdxImages({ count: 2, rows: 14, columns: 14, pixels }, Uint8Array.of(7, 3), 'l');
    expect(images).toEqual([plain(10, '7'), plain(20, '3')]);
  });

  it('refuses another number of labels, and too many images', () => {
    const one = { rows: 1, columns: 1, pixels: new Uint8Array(60_001) };
    expect(() => nameIdxImages({ ...one, count: 2 }, Uint8Array.of(1), 'l')).toThrow(new OwnError('idx-mismatch', 'l'));
    const many = { ...one, count: 60_001 };
    expect(() => nameIdxImages(many, new Uint8Array(60_001), 'l')).toThrow(new OwnError('too-many-images', 'l'));
  });
});

describe('digestOwn', () => {
  const list = [...several('a', 10), ...several('b', 10)];
  const digest = digestOwn(makeOwnSet(list));

  it('is frozen', () => {
    expect(digest).toBe('18a11ada66a3c7aa84e09e184387c50aa2c8e016921967f3c9053b6049ecf0c8');
  });

  it('tells sets apart by pixels, labels and names', () => {
    const others = [
      [plain(1, 'a'), ...list.slice(1)],
      [...list, plain(0, 'b')],
      list.map(({ pixels, name }) => ({ pixels, name: name === 'b' ? 'c' : name })),
      list.map(({ pixels, name }) => ({ pixels, name: name === 'b' ? 'a' : 'b' })),
    ];
    expect(new Set([digest, ...others.map((other) => digestOwn(makeOwnSet(other)))]).size).toBe(5);
  });
});

describe('splitOwn', () => {
  const list = [...several('a', 33), ...several('b', 10), ...several('c', 64)];
  const own = makeOwnSet(list);
  const { train, test } = splitOwn(own, digestOwn(own));
  const perClass = (labels: Uint8Array): number[] =>
    [0, 1, 2].map((one) => labels.filter((label) => label === one).length);

  it('tests with a fifth of each class', () => {
    expect(perClass(test.labels)).toEqual([6, 2, 12]);
    expect(perClass(train.labels)).toEqual([27, 8, 52]);
  });

  it('uses each image once', () => {
    const seen = [train, test].flatMap(({ images, labels }) =>
      [...labels].map((label, i) => `${label} ${images[i * PIXELS]}`),
    );
    expect(seen.sort()).toEqual(list.map(({ pixels, name }) => `${'abc'.indexOf(name)} ${pixels[0]}`).sort());
  });

  it('lets classes take turns in what is learned from', () => {
    expect(perClass(train.labels.subarray(0, 24))).toEqual([8, 8, 8]);
  });

  it('divides the same images the same way, and others otherwise', () => {
    expect(splitOwn(makeOwnSet(list), digestOwn(own))).toEqual({ train, test });
    const renamed = list.map(({ pixels, name }) => ({ pixels, name: `${name}!` }));
    const other = makeOwnSet(renamed);
    expect(splitOwn(other, digestOwn(other)).test.images).not.toEqual(test.images);
  });
});
