// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, test } from 'vitest';
import type { App, Surroundings } from '../../app/app';
import { keptRun, type KeptRun } from '../../app/keptRun';
import { DEFAULTS } from '../../experiment/settings';
import { notebookText } from '../../app/notebookFile';
import { finishedRun, runsInMemory } from '../../app/testing';
import { show, withStubbedBrowser } from '../testing';
import { RunsTab } from './RunsTab';

withStubbedBrowser();

const run = (T: number, digest: string, right: number, day: number, before: number | null): KeptRun => ({
  ...keptRun(finishedRun({ T }, digest.padEnd(16, '0'), right), 'few-labels', Date.UTC(2026, 0, day)),
  before: before === null ? null : { ...DEFAULTS, T: before },
});
/** Their names follow from their digests. */
const CALM = run(4, '0000', 10, 1, null);
const BRAVE = run(8, '0101', 20, 2, 4);
const BRIGHT = run(2, '0202', 15, 3, 8);

async function open(runs: readonly KeptRun[], more: Partial<Surroundings> = {}): Promise<App> {
  const kept = runsInMemory(new Map(runs.map((one) => [one.id, one])));
  return act(async () => {
    const app = show(
      <Suspense>
        <RunsTab />
      </Suspense>,
      { recording: Promise.resolve(null), keptRuns: () => Promise.resolve(kept), ...more },
    );
    await app.bookkeeper();
    return app;
  });
}

const names = (): string[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(name) });

/** What a press set going is done. */
async function after(press: () => void): Promise<void> {
  await act(() => {
    press();
    return Promise.resolve();
  });
}

async function choose(name: string, item: string): Promise<void> {
  const more = screen.getByRole('button', { name: `More on ${name}` });
  fireEvent.keyDown(more, { key: 'Enter' });
  const chosen = await screen.findByRole('menuitem', { name: item });
  await after(() => fireEvent.click(chosen));
}

test('before anything is kept it says what to do', async () => {
  await open([]);
  expect(screen.getByText(/^Nothing kept yet. Press Run/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Compare two' })).toHaveProperty('disabled', true);
});

test('each run is named, with what changed since the one before, and sorts by its columns', async () => {
  await open([CALM, BRAVE, BRIGHT]);
  expect(names()).toEqual(['bright beaver', 'brave badger', 'calm otter']);
  expect(row('calm otter').textContent).toContain('the first one');
  expect(row('brave badger').textContent).toContain('Temperature 4 → 8');
  expect(row('bright beaver').textContent).toContain('Temperature 8 → 2');
  await choose('brave badger', 'Delete');
  expect(row('bright beaver').textContent).toContain('Temperature 8 → 2');
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
  const student = screen.getByRole('columnheader', { name: /^Student/ });
  fireEvent.click(within(student).getByRole('button'));
  expect(student.getAttribute('aria-sort')).toBe('ascending');
  expect(names()).toEqual(['brave badger', 'bright beaver', 'calm otter']);
  fireEvent.click(within(student).getByRole('button'));
  expect(names()).toEqual(['calm otter', 'bright beaver', 'brave badger']);
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Pin bright beaver' })));
  expect(names()).toEqual(['bright beaver', 'calm otter', 'brave badger']);
});

test('the run that came with the page has no date, and says so', async () => {
  await open([{ ...CALM, made: null, source: { kind: 'recorded' } }, BRAVE]);
  expect(names()).toEqual(['brave badger', 'calm otterrecorded with the page']);
  expect(row('calm otter').textContent).not.toMatch(/\d\d:\d\d/);
});

test('deletions come back one after the other, the last one first', async () => {
  await open([CALM, BRAVE, BRIGHT]);
  await choose('calm otter', 'Delete');
  await choose('brave badger', 'Delete');
  const undo = (): HTMLElement => screen.getByRole('button', { name: 'Undo' });
  expect(undo().closest('.notice')!.textContent).toContain(
    'Deleted: brave badger. The one before it can come back, too.',
  );
  await after(() => fireEvent.click(undo()));
  expect(names()).toEqual(['bright beaver', 'brave badger']);
  expect(undo().closest('.notice')!.textContent).toContain('Deleted: calm otter.');
  await after(() => fireEvent.click(undo()));
  expect(names()).toHaveLength(3);
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Pin calm otter' })));
  await after(() => fireEvent.click(screen.getByRole('button', { name: 'Delete all but pinned' })));
  expect(names()).toEqual(['calm otter']);
  expect(screen.getByText(/^Deleted: brave badger and 1 more\./)).toBeTruthy();
  await after(() => fireEvent.click(undo()));
  expect(names()).toHaveLength(3);
});

test('a run is renamed in place, deleted and brought back', async () => {
  await open([CALM, BRAVE]);
  await choose('calm otter', 'Rename');
  const box = await screen.findByRole('textbox', { name: 'New name of calm otter' });
  fireEvent.change(box, { target: { value: 'hard labels' } });
  await after(() => fireEvent.keyDown(box, { key: 'Enter' }));
  expect(names()).toEqual(['brave badger', 'hard labels']);
  await choose('hard labels', 'Delete');
  expect(names()).toEqual(['brave badger']);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await waitFor(() => expect(document.activeElement).toBe(undo));
  await after(() => fireEvent.click(undo));
  expect(names()).toEqual(['brave badger', 'hard labels']);
});

test('its settings can be taken, as a link would', async () => {
  const app = await open([CALM, BRAVE]);
  await choose('brave badger', 'Take its settings');
  expect(app.experiment.getState().experiment.T).toBe(8);
  expect(screen.getByText('The settings of brave badger stand now.')).toBeTruthy();
});

test('two runs beside each other: settings, errors, McNemar’s test and the examples that tell them apart', async () => {
  const app = await open([CALM, BRAVE, BRIGHT]);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Draw calm otter on the chart' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Draw brave badger on the chart' }));
  expect(app.notebook.getState().chosen).toEqual([CALM.id, BRAVE.id]);
  fireEvent.click(screen.getByRole('button', { name: 'Compare two' }));
  expect(row('Temperature').textContent).toBe('Temperature48');
  expect(row('Student').textContent).toBe('Student errors4030');
  // 10 digits that the second alone gets right: 2 * 2^-10.
  expect(screen.getByRole('img', { name: /^Examples that only one gets right/ }).getAttribute('aria-label')).toContain(
    'Student: 0 and 10, p = 0.002',
  );
  fireEvent.click(screen.getByRole('radio', { name: 'only brave badger right 10' }));
  const gallery = screen.getByRole('list', { name: 'Where the students differ' });
  expect(within(gallery).getAllByRole('button')[0]!.getAttribute('aria-label')).toBe(
    'Test digit 10, label 2: calm otter says 0, brave badger says 2',
  );
  fireEvent.change(screen.getByRole('combobox', { name: 'Second' }), { target: { value: BRIGHT.id } });
  expect(row('Temperature').textContent).toBe('Temperature42');
  // The other one of the two is chosen: they change places.
  fireEvent.change(screen.getByRole('combobox', { name: 'Second' }), { target: { value: CALM.id } });
  expect(row('Temperature').textContent).toBe('Temperature24');
  fireEvent.click(screen.getByRole('button', { name: 'All runs' }));
  expect(names()).toHaveLength(3);
});

test('of seven runs six are drawn, and the page says why not the seventh', async () => {
  const seven = Array.from({ length: 7 }, (_, i) => run(i + 1, `0${i}0${i}`, i, i + 1, null));
  const app = await open(seven);
  const boxes = (): HTMLInputElement[] => screen.getAllByRole('checkbox');
  for (const box of boxes().slice(0, 6)) fireEvent.click(box);
  expect(app.notebook.getState().chosen).toHaveLength(6);
  expect(boxes()[6]!.disabled).toBe(true);
  const why = document.getElementById(boxes()[6]!.getAttribute('aria-describedby')!);
  expect(why?.textContent).toBe('More than 6 cannot be told apart. Take one off to draw another.');
  fireEvent.click(boxes()[0]!);
  expect(boxes()[6]!.disabled).toBe(false);
});

test('runs that cannot be paired say why', async () => {
  const fashion = keptRun(finishedRun({ dataset: 'fashion' }, '0303'.padEnd(16, '0')), 'fashion', 1);
  await open([CALM, { ...BRAVE, answers: null }, fashion]);
  fireEvent.click(screen.getByRole('button', { name: 'Compare two' }));
  expect(screen.getByText(/^Of brave badger only the result is here/)).toBeTruthy();
  fireEvent.change(screen.getByRole('combobox', { name: 'First' }), { target: { value: fashion.id } });
  expect(screen.getByText(/^These runs are about different test sets/)).toBeTruthy();
});

test('a file is taken in whole and marked, and a wrong one is named in words', async () => {
  await open([CALM]);
  const picker = screen.getByLabelText('Import…', { selector: 'input' });
  const give = async (...files: readonly File[]): Promise<void> => {
    await act(async () => {
      fireEvent.change(picker, { target: { files } });
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };
  const file = (text: string, name = 'runs.json'): File => new File([text], name);
  const told = (): string => screen.getByRole('alert').textContent;
  await give(file(notebookText([CALM, BRAVE])));
  expect(screen.getByText('Imported: 1. Known before: 1.')).toBeTruthy();
  expect(row('brave badger').textContent).toMatch(
    /from runs.json, .*Altered: the digest is not that of the networks\./,
  );
  await give(file(notebookText([BRIGHT]).slice(0, 500), 'half.json'), file(notebookText([BRAVE])));
  expect(told()).toContain('Known before: 1.');
  expect(told()).toContain('Nothing was taken of half.json: the file is damaged or cut off.');
  await give(file(notebookText([BRIGHT]).replace('"version":1', '"version":9'), 'later.json'));
  expect(told()).toContain('Nothing was taken of later.json: a newer version of this page wrote it. Reload the page');
  await give(file('{"format":"distillery/landscape"}'));
  expect(told()).toContain('Nothing was taken of runs.json: it is a landscape.');
  const named = notebookText([{ ...BRIGHT, ownName: 'hot' }]);
  await give(file(named.replace('"T":2,', '"T":"warm",')));
  expect(told()).toBe(
    'Nothing was taken of runs.json. Run 1, “hot”: where “Temperature” stands, there is "warm". ' +
      'There may be a number from 0.05 to 1,000.',
  );
  await give(file(named.replace(/"student":\{"errors":35,/, '"student":{')));
  expect(told()).toContain('Run 1, “hot”: something is missing, Student: errors.');
  expect(names()).toHaveLength(2);
});

test('where the browser keeps nothing the page says so and goes on', async () => {
  const refuse = () => Promise.reject(new DOMException('private', 'AbsentError'));
  const nothing = { all: refuse, write: refuse, remark: refuse, listen: () => undefined };
  const app = await open([], { keptRuns: () => Promise.resolve(nothing) });
  await act(async () => {
    const bookkeeper = await app.bookkeeper();
    await bookkeeper.keep(finishedRun({}, '0000'.padEnd(16, '0')), 'few-labels');
  });
  expect(screen.getByRole('alert').textContent).toMatch(/^This browser keeps nothing here.*In this tab alone: 1 run\./);
  expect(names()).toEqual(['calm otter']);
});
