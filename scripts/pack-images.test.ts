import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const usage = /^pack-images: usage: pack-images\.mjs mnist\|fashion IDX_FOLDER \[TARGET\]\n$/;
const unreadable = /^pack-images: cannot read nowhere.train-images-idx3-ubyte\.gz: .*\n$/;

describe('pack-images', () => {
  it.each([
    ['nothing', [], usage],
    ['no folder', ['mnist'], usage],
    ['a set it does not know', ['letters', 'nowhere'], usage],
    ['too much', ['mnist', 'nowhere', 'there', 'more'], usage],
    ['a folder without the files', ['mnist', 'nowhere'], unreadable],
    ['another set without its files', ['fashion', 'nowhere'], unreadable],
  ])('answers %s with one line', (_, args, line) => {
    const script = fileURLToPath(new URL('pack-images.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });
});
