import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip } from './gzip';

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 7);
const zipped = Uint8Array.from(gzipSync(bytes));

describe('gunzip', () => {
  it('gives back what was packed, up to the limit', async () => {
    expect(await gunzip(zipped)).toEqual(bytes);
    expect(await gunzip(zipped, bytes.length)).toEqual(bytes);
  });

  it('refuses to unpack more than it may', async () => {
    await expect(gunzip(zipped, bytes.length - 1)).rejects.toThrow(RangeError);
  });

  it.each([
    ['no gzip', bytes],
    ['gzip without its end', zipped.subarray(0, -9)],
    ['gzip with a flipped bit', zipped.map((byte, i) => (i === 40 ? byte ^ 1 : byte))],
  ])('refuses %s, and calls it no matter of size', async (_, damaged) => {
    const error = await gunzip(damaged).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(RangeError);
  });
});
