import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkQuery } from '../app/address';
import { anyChoice, anyVariant } from '../experiment/arbitrary';
import { isHeld } from '../experiment/datasets';
import { presetExperiment } from '../experiment/presets';
import { anyParts } from '../link/arbitrary';
import { fitParts } from '../link/fit';
import { PROOF_EXAMPLE } from '../link/proof';
import { withSum } from '../link/sum';
import { parseArguments } from './arguments';
import { UsageError } from './options';

const fail = (...args: string[]): string => {
  try {
    parseArguments(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
  }
  return 'no error';
};

describe('parseArguments', () => {
  it('runs the default preset without arguments', () => {
    const { experiment, preset, json } = parseArguments([]);
    expect(experiment).toEqual(presetExperiment('few-labels'));
    expect(preset).toBe('few-labels');
    expect(json).toBeNull();
  });

  it('takes a whole link, a query, and changes after it', () => {
    const link = 'https://example.org/sub/?v=1&preset=same-digits&T=8&lang=ko&dress=dark';
    const { experiment, preset } = parseArguments([link, '--set', 'T=9', 'alpha=1', '--threads', '3']);
    expect(experiment).toEqual({ ...presetExperiment('same-digits'), T: 9, alpha: 1 });
    expect(preset).toBe('same-digits');
    expect(parseArguments(['T=8&studentHidden=64-32']).experiment.studentHidden).toEqual([64, 32]);
  });

  it('takes every link that the page makes', () => {
    const ofOthers = anyVariant.filter(({ experiment }) => !isHeld(experiment.dataset));
    fc.assert(
      fc.property(ofOthers, anyChoice, anyParts, (about, choice, any) => {
        const { parts } = fitParts(any, about.experiment);
        const query = linkQuery({ ...about, choice, parts, tab: 'result', dress: 'dark', language: 'ko' });
        const { experiment, sent, losses } = parseArguments([`https://example.org/?${query}`]);
        expect([experiment, sent, losses]).toEqual([about.experiment, parts.result ?? null, []]);
      }),
    );
  });

  it('runs what is left of a link that was cut or changed, and names the piece of one that it refuses', () => {
    const link = withSum('v=1&T=8&seed=5');
    expect(parseArguments([link.replace('&seed=5', '')])).toMatchObject({ losses: [{ kind: 'cut' }] });
    expect(parseArguments([link.replace('T=8', 'T=9')])).toMatchObject({ losses: [{ kind: 'changed' }] });
    expect(fail(`result=${PROOF_EXAMPLE.replace('wasm', 'cuda')}`)).toBe(
      'the link: result: the engine, “cuda”, is none of wasm, webgpu',
    );
  });

  it('takes a folder for networks that is there or can be made, and no file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'distillery-models-'));
    expect(parseArguments([]).model).toBeNull();
    expect(parseArguments(['--model', folder]).model).toBe(folder);
    expect(parseArguments(['--model', join(folder, 'new')]).model).toBe(join(folder, 'new'));
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const wrong of [file, join(folder, 'none', 'new')]) {
      expect(() => parseArguments(['--model', wrong])).toThrow(`--model ${wrong}: can't be written; allowed: a folder`);
    }
    rmSync(folder, { recursive: true });
  });

  it('takes a preset from --set as from a link', () => {
    expect(parseArguments(['--set', 'T=8', 'preset=same-digits']).experiment).toEqual({
      ...presetExperiment('same-digits'),
      T: 8,
    });
  });

  it('lets give way what nobody asked for', () => {
    expect(parseArguments(['--set', 'labelled=60000']).experiment.transferSize).toBe(0);
    expect(parseArguments(['dataset=moons']).experiment).toMatchObject({ labelled: 1000, transferSize: 1000 });
  });

  it.each([
    [
      ['--set', 'T=hot'],
      ['T=hot', '0.05..1000'],
    ],
    [
      ['--set', 'alpha=2'],
      ['alpha=2', '0..1'],
    ],
    [
      ['--set', 'optimizer=lion'],
      ['optimizer=lion', 'adam, sgd'],
    ],
    [
      ['--set', 'colour=red'],
      ['colour=red', 'teacherHidden'],
    ],
    [['dataset=moons&transferSize=4000'], ['the link: transferSize=4000', 'together', '0..1000']],
    [
      ['transferSize=4000', '--set', 'dataset=moons'],
      ['--set: transferSize=4000', '0..1000'],
    ],
    [
      ['--set', 'T'],
      ['--set T', 'key=value'],
    ],
    [
      ['--set', 'engine=webgpu'],
      ['webgpu', 'auto, wasm'],
    ],
    [
      ['--threads', 'two'],
      ['--threads', '1 to 64'],
    ],
    [
      ['--thread', '2'],
      ['--thread', 'allowed: --json, --threads, --set'],
    ],
    [
      ['T=1', 'T=2'],
      ['too many arguments', 'one link', '--set'],
    ],
  ])('names the culprit of %j and what is allowed, in one line', (args, parts) => {
    const message = fail(...args);
    for (const part of parts) expect(message).toContain(part);
    expect(message).not.toContain('\n');
  });

  it('ends the command with exit code 2 and one line', async () => {
    const program = ['--import', 'tsx', 'src/cli/experiment.ts', '--set', 'batch=many'];
    const run = promisify(execFile)(process.execPath, program);
    await expect(run).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: .*batch=many.*8\.\.512.*\n$/) as string,
    });
  });
});

it('ends the command with exit code 3 where the result is not the one that the link tells of', async () => {
  const tiny = 'labelled=100&transferSize=100&teachers=1&teacherSteps=2&studentSteps=2';
  const link = `${tiny}&result=1~wasm~2-2~1-2-3~0123456789abcdef`;
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli/experiment.ts', link]);
  await expect(run).rejects.toMatchObject({ code: 3, stdout: expect.stringMatching(/different/i) as string });
});

describe('own data', () => {
  it('are named by one option, which says what they are', () => {
    expect(parseArguments([]).own).toBeNull();
    expect(parseArguments(['--points', 'a.csv']).own).toEqual({ dataset: 'points', path: 'a.csv' });
    expect(parseArguments(['--images', 'cats']).own).toEqual({ dataset: 'own', path: 'cats' });
    expect(() => parseArguments(['--images', 'cats', '--points', 'a.csv'])).toThrow('one of them');
    expect(() => parseArguments(['dataset=own'])).toThrow('allowed: --images');
  });
});
