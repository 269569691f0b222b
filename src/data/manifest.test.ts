import { describe, expect, it } from 'vitest';
import { DataError } from './dataError';
import { parseManifest, piecesOf } from './manifest';

function piece(over: object = {}): object {
  const classCounts = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
  return { file: 'a.bin', split: 'train', first: 0, count: 2, bytes: 9, sha256: 'a'.repeat(64), classCounts, ...over };
}

function manifestText(over: object = {}): string {
  const about = { name: 'x', authors: ['y'], source: 's', licence: 'l', licenceUrl: 'u' };
  return JSON.stringify({ version: 1, ...about, pieces: [piece()], ...over });
}

describe('parseManifest', () => {
  it('accepts pieces without gaps, split by split', () => {
    const pieces = [piece(), piece({ file: 't.bin', split: 'test' }), piece({ file: 'b.bin', first: 2 })];
    const manifest = parseManifest(manifestText({ pieces }));
    expect(piecesOf(manifest, 'train').map(({ file }) => file)).toEqual(['a.bin', 'b.bin']);
    expect(piecesOf(manifest, 'test').map(({ file }) => file)).toEqual(['t.bin']);
  });

  it.each([
    ['text that is not JSON', '<!doctype html>'],
    ['another version', manifestText({ version: 2 })],
    ['no pieces', manifestText({ pieces: undefined })],
    ['a gap', manifestText({ pieces: [piece(), piece({ first: 3 })] })],
    ['class counts that do not add up', manifestText({ pieces: [piece({ count: 3 })] })],
    ['too few classes', manifestText({ pieces: [piece({ classCounts: [2] })] })],
    ['an unknown split', manifestText({ pieces: [piece({ split: 'validation' })] })],
    ['a checksum that is none', manifestText({ pieces: [piece({ sha256: 'abc' })] })],
    ['a file elsewhere', manifestText({ pieces: [piece({ file: '../a.bin' })] })],
  ])('refuses %s', (_, text) => {
    expect(() => parseManifest(text)).toThrow(new DataError('data-damaged', 'manifest.json'));
  });
});
