import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormatError } from '../experiment/parse';
import { keptRun, newRun, type KeptRun } from './keptRun';
import { notebookText, readFiles, readNotebook } from './notebookFile';
import { finishedRun } from './testing';

const RUN = keptRun(finishedRun({ T: 8 }, 'abcdef0123456789', 3), 'same-digits', Date.UTC(2026, 0, 31));

function refusal(text: string): FormatError {
  try {
    readNotebook(text, 0);
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

/** The file of one run with something in it changed. */
function changed(change: (run: Record<string, Record<string, unknown>>) => void): string {
  const json = JSON.parse(notebookText([RUN])) as { runs: [Record<string, Record<string, unknown>>] };
  change(json.runs[0]);
  return JSON.stringify(json);
}

test('what is written is read again, whatever it is called', () => {
  const run = fc.record({
    ownName: fc.option(fc.string({ unit: 'grapheme' })),
    pinned: fc.boolean(),
    made: fc.integer({ min: 0, max: 4e12 }),
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
      const runs = some.map(({ digest, right, made, ownName, pinned, bare }): KeptRun => {
        const whole = keptRun(finishedRun({}, digest, right), 'few-labels', made);
        return { ...(bare ? newRun(whole.result, made) : whole), ownName, pinned };
      });
      expect(readNotebook(notebookText(runs), 0)).toEqual(runs);
    }),
    { numRuns: 25 },
  );
});

test('a result alone is a run without curves and answers', () => {
  const [run] = readNotebook(JSON.stringify(RUN.result), 42);
  expect(run).toEqual(newRun(RUN.result, 42));
});

test('a file that is cut off anywhere is not taken', async () => {
  const text = notebookText([RUN]);
  for (let end = 0; end < text.length; end += 97) {
    const found = await readFiles([new File([text.slice(0, end)], 'cut.json')]);
    expect(found).toEqual({ refused: { file: 'cut.json', path: '', allowed: '', given: null } });
  }
});

test('of several files one wrong one is named, and none is taken', async () => {
  const good = new File([notebookText([RUN])], 'good.json');
  const wrong = new File(['{"format":"distillery/comparison"}'], 'wrong.json');
  expect(await readFiles([good, wrong])).toEqual({
    refused: {
      file: 'wrong.json',
      path: 'format',
      allowed: '"distillery/notebook", "distillery/result"',
      given: '"distillery/comparison"',
    },
  });
  expect(await readFiles([good, good])).toEqual({ runs: [RUN, RUN] });
});

test.each([
  ['runs.0.pinned', 'true, false', changed((run) => (run.pinned = 'yes' as never))],
  ['runs.0.made', '2026-01-31T12:00:00.000Z', changed((run) => (run.made = 'today' as never))],
  ['runs.0.result.experiment.T', '0.05..1000', changed((run) => ((run.result!.experiment as { T: number }).T = 0))],
  ['runs.0.answers.student', 'base64', changed((run) => (run.answers!.student = 'no base64'))],
  ['runs.0.answers.baseline', '50 bytes', changed((run) => (run.answers!.baseline = 'AAAA'))],
  ['runs.0.answers.student', '47 errors', changed((run) => (run.answers!.student = run.answers!.baseline))],
  ['runs.0.answers.ensemble', '0..9', changed((run) => (run.answers!.ensemble = btoa('z'.repeat(50))))],
  ['version', '1', notebookText([RUN]).replace('"version":1', '"version":2')],
  ['', '{ … }', '3'],
])('%s is named as the culprit', (path, allowed, text) => {
  expect(refusal(text)).toMatchObject({ path, allowed });
});
