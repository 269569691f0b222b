import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULTS } from '../experiment/settings';
import { LONGEST_NAME, plainName } from '../link/parts';
import { keptRun, newRun, type KeptRun } from './keptRun';
import { notebookText, readFiles, readNotebook, type Refused } from './notebookFile';
import { finishedRun, sealedRun } from './testing';

const NAME = 'hot';
const RUN: KeptRun = {
  ...keptRun(finishedRun({ T: 8 }, 'abcdef0123456789', 3), 'same-digits', Date.UTC(2026, 0, 31)),
  ownName: NAME,
};

function taken(text: string): readonly KeptRun[] {
  const read = readNotebook(text);
  if ('why' in read) throw new Error(`refused: ${read.path}`);
  return read.runs;
}

/** The file of one run with something in it changed. */
function changed(change: (run: Record<string, Record<string, unknown>>) => void): string {
  const json = JSON.parse(notebookText([RUN])) as { runs: [Record<string, Record<string, unknown>>] };
  change(json.runs[0]);
  return JSON.stringify(json);
}

test('what is written is read again, whatever it is called', () => {
  const run = fc.record({
    ownName: fc.option(fc.string({ unit: 'grapheme', maxLength: LONGEST_NAME / 10 }).map(plainName)),
    pinned: fc.boolean(),
    made: fc.option(fc.integer({ min: 0, max: 4e12 })),
    before: fc.option(fc.constantFrom(DEFAULTS, { ...DEFAULTS, T: 8 })),
    digest: fc.string({
      unit: fc.constantFrom(...Array.from({ length: 16 }, (_, i) => i.toString(16))),
      minLength: 16,
      maxLength: 16,
    }),
    right: fc.integer({ min: 0, max: 50 }),
    bare: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), (some) => {
      const runs = some.map(({ digest, right, made, before, ownName, pinned, bare }): KeptRun => {
        const whole = keptRun(finishedRun({}, digest, right), 'few-labels', made);
        return { ...(bare ? newRun(whole.result, made) : whole), before, ownName, pinned };
      });
      expect(taken(notebookText(runs))).toEqual(runs);
    }),
    { numRuns: 25 },
  );
});

test('a result alone is a run without curves and answers, of which nobody knows when it was made', () => {
  expect(taken(JSON.stringify(RUN.result))).toEqual([newRun(RUN.result, null)]);
});

test('a notebook from before runs said what they followed is read', () => {
  expect(taken(changed((run) => delete run.before))).toEqual([RUN]);
});

const nothing = { run: null, path: '', allowed: '', given: '' };

test('a file that is cut off anywhere is not taken', async () => {
  const text = notebookText([RUN]);
  for (let end = 0; end < text.length; end += 97) {
    const { runs, refused } = await readFiles([new File([text.slice(0, end)], 'cut.json')], 0);
    expect(runs).toEqual([]);
    expect(refused).toEqual([{ file: 'cut.json', why: 'unreadable', format: null, ...nothing }]);
  }
});

test('of several files the wrong ones are named, and the others say where they come from', async () => {
  const whole = keptRun(sealedRun({ T: 8 }, 'abcdef0123456789', 3), 'same-digits', 1);
  const good = new File([notebookText([whole])], 'good.json');
  const foreign = new File(['{"format":"distillery/comparison"}'], 'foreign.json');
  const list = new File(['[1]'], 'list.json');
  expect(await readFiles([good, foreign, list], 7)).toEqual({
    runs: [{ ...whole, source: { kind: 'file', file: 'good.json', taken: 7, altered: null } }],
    refused: [
      { file: 'foreign.json', why: 'foreign', ...nothing, format: 'distillery/comparison' },
      { file: 'list.json', why: 'foreign', ...nothing, format: null },
    ],
  });
});

test('a run whose numbers do not go together is taken, and marked', async () => {
  const text = changed((run) => (run.answers!.student = run.answers!.baseline));
  const { runs } = await readFiles([new File([text], 'changed.json')], 7);
  expect(runs[0]!.source).toMatchObject({ altered: { kind: 'answers', arm: 'student' } });
});

test.each([
  ['pinned', 'true, false', changed((run) => (run.pinned = 'yes' as never))],
  ['made', '2026-01-31T12:00:00.000Z', changed((run) => (run.made = 'today' as never))],
  ['result.experiment.T', '0.05..1000', changed((run) => ((run.result!.experiment as { T: number }).T = 0))],
  ['answers.student', 'base64', changed((run) => (run.answers!.student = 'no base64'))],
  ['answers.baseline', '50 bytes', changed((run) => (run.answers!.baseline = 'AAAA'))],
  ['name', 'a name', changed((run) => (run.name = 'n'.repeat(LONGEST_NAME + 1) as never))],
  ['before.T', '0.05..1000', changed((run) => (run.before = { ...DEFAULTS, T: -1 }))],
  ['answers.ensemble', '0..9', changed((run) => (run.answers!.ensemble = btoa('z'.repeat(50))))],
])('%s is named as the culprit of the first run', (path, allowed, text) => {
  const found: Partial<Refused> = { why: 'wrong', run: { number: 1, name: NAME }, path, allowed };
  expect(readNotebook(text)).toMatchObject(path === 'name' ? { ...found, run: { number: 1 } } : found);
});

test('what is wrong beside the runs is of no run', () => {
  const text = notebookText([RUN]).replace('"version":1', '"version":0');
  expect(readNotebook(text)).toMatchObject({ why: 'wrong', run: null, path: 'version', allowed: '1', given: '0' });
  const result = JSON.stringify({ ...RUN.result, threads: -1 });
  expect(readNotebook(result)).toMatchObject({ why: 'wrong', run: null, path: 'threads' });
});

test.each([
  ['a notebook', notebookText([RUN]).replace('"version":1', '"version":9')],
  ['a result', JSON.stringify({ ...RUN.result, version: 2 })],
  ['a result in a notebook', changed((run) => (run.result!.version = 2))],
])('%s of a later version of the page is called newer', (_, text) => {
  expect(readNotebook(text)).toMatchObject({ why: 'newer' });
});
