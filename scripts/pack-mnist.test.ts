import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

describe('pack-mnist', () => {
  it.each([
    ['no folder', [], /^pack-mnist: usage: pack-mnist\.mjs IDX_FOLDER \[TARGET\]\n$/],
    ['a folder without the files', ['nowhere'], /^pack-mnist: cannot read nowhere.train-images-idx3-ubyte\.gz: .*\n$/],
  ])('answers %s with one line', (_, args, line) => {
    const script = fileURLToPath(new URL('pack-mnist.mjs', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });
});
