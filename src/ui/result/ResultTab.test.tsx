// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Logits } from '../../app/run';
import { resultOf } from '../../app/testing';
import type { ControlResult, Result } from '../../experiment/result';
import { DEFAULTS } from '../../experiment/settings';
import { show, withStubbedBrowser } from '../testing';
import { ResultTab } from './ResultTab';

const SAME = { weights: true, batches: true, steps: true, augmentation: true, loss: true };
const BASE = resultOf(DEFAULTS);
const JITTER: ControlResult = {
  ...BASE.baseline,
  control: 'jitter',
  parity: { ...SAME, augmentation: false },
  likeBaseline: 0.9,
};
const TWIN: ControlResult = {
  ...BASE.baseline,
  control: 'twin',
  parity: { ...SAME, weights: false, batches: false },
  likeBaseline: 0.976,
};

withStubbedBrowser();

/** A hundred test digits of all classes; the student says 3 of no 3, but for a bias of a nat. */
function logitsOf(sure: number): { logits: Float32Array; labels: Uint8Array } {
  const labels = Uint8Array.from({ length: 100 }, (_, i) => i % 10);
  const logits = new Float32Array(1000);
  labels.forEach((label, i) => {
    logits[i * 10 + label] = sure;
    if (label === 3) logits[i * 10 + 8] = sure + 1;
  });
  return { logits, labels };
}

function tenClasses(): { logits: Logits; labels: Uint8Array } {
  const { logits: student, labels } = logitsOf(2);
  const { logits: ensemble } = logitsOf(5);
  return { logits: { ensemble, student, baseline: new Float32Array(1000) }, labels };
}

async function open(changes: Partial<Result>, { logits, labels } = tenClasses()): Promise<void> {
  const result: Result = { ...BASE, testExamples: 100, ...changes };
  const app = show(<ResultTab />);
  await act(async () => {
    app.runs.toggle();
    app.runs.receive({ type: 'done', run: 1, result, logits, labels });
    await Promise.resolve();
  });
}

const row = (name: RegExp | string): HTMLElement => {
  const table = within(screen.getByRole('region', { name: /^Result on/ }));
  const line = table.getByRole('rowheader', { name }).closest('tr');
  if (line === null) throw new Error('no row');
  return line;
};

test('a result of before, which knows neither training errors nor parity, is shown all the same', async () => {
  await open({});
  expect(screen.queryByRole('columnheader', { name: /^Training errors/ })).toBeNull();
  expect(row('Baseline').textContent).not.toContain('the student');
  expect(screen.queryByRole('heading', { name: /^Never seen|^Errors by number/ })).toBeNull();
});

test('training errors stand beside test errors with the gap of both', async () => {
  await open({ student: { ...BASE.student, accuracy: 0.9, trainError: 0.013 } });
  expect(screen.getByRole('columnheader', { name: /^Training errors/ })).toBeTruthy();
  expect(row('Student').textContent).toContain('1.3%gap 8.7 points');
  expect(row('Baseline').textContent).not.toContain('gap');
});

test('more columns come on demand', async () => {
  await open({});
  expect(screen.queryByRole('columnheader', { name: 'Parameters' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'More columns' }));
  expect(screen.getByRole('columnheader', { name: 'Parameters' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Fewer columns' }).getAttribute('aria-expanded')).toBe('true');
});

test('a fair twin is said to be one', async () => {
  await open({ parity: SAME });
  const mark = within(row(/^Baseline/)).getByText(/as the student/);
  expect(mark.textContent).toBe('same initial weights, batches, steps, jitter, and loss on labels as the student');
  expect(
    screen.getByText(
      /^Student, baseline and controls always take equally many steps: 800\. ms is measured in this run/,
    ),
  ).toBeTruthy();
  expect(mark.closest('[data-fair]')?.getAttribute('data-fair')).toBe('true');
});

test('a parity of before, without the loss, says what it knows', async () => {
  const before = { weights: true, batches: true, steps: true, augmentation: true };
  await open({ parity: before });
  const mark = within(row(/^Baseline/)).getByText('same initial weights, batches, steps, and jitter as the student');
  expect(mark.closest('[data-fair]')?.getAttribute('data-fair')).toBe('true');
});

test('labels that are smoothed for the student alone are a warning at the baseline', async () => {
  await open({ parity: { ...SAME, loss: false } });
  const mark = within(row(/^Baseline/)).getByText('unlike the student in loss on labels').parentElement;
  expect(mark?.getAttribute('data-fair')).toBe('false');
});

test('training errors above those of the test are explained where labels are noisy', async () => {
  const words = /^Training errors are counted against the noisy labels/;
  await open({ student: { ...BASE.student, trainError: 0.2 } });
  expect(screen.queryByText(words)).toBeNull();
  cleanup();
  await open({ experiment: { ...DEFAULTS, labelNoise: 0.2 }, student: { ...BASE.student, trainError: 0.2 } });
  expect(screen.getByText(words)).toBeTruthy();
});

test('a twin that had not the same chances comes with a warning that says in what', async () => {
  await open({ parity: { ...SAME, weights: false, steps: false } });
  const mark = within(row(/^Baseline/)).getByText('unlike the student in initial weights and steps').parentElement;
  expect(mark?.getAttribute('data-fair')).toBe('false');
  expect(mark?.querySelector('.lucide-triangle-alert')).toBeTruthy();
});

test('chain and controls have lines under headings of their own, and the twin a sentence', async () => {
  await open({ chain: [{ hidden: [64, 32], ...BASE.student }], controls: [JITTER, TWIN] });
  expect(screen.getByRole('rowheader', { name: /^Chain/ })).toBeTruthy();
  expect(row('Link 1, 784-64-32-10').textContent).toContain('800');
  expect(screen.getByRole('rowheader', { name: /^Controls/ })).toBeTruthy();
  expect(row(/^jitter and labels/).textContent).toContain('unlike the student in jitter');
  expect(screen.getByText(/agrees with the baseline on 97.6%, the student with the ensemble on 90.0%/)).toBeTruthy();
});

test('what each teacher brings is said in words and in a table', async () => {
  await open({ testExamples: 10_000, byMembers: [1250, 1089.5, 1000] });
  const panel = screen.getByRole('region', { name: 'Errors by number of teachers' });
  expect(panel.textContent).toContain('Averaging gains: 250 errors fewer.');
  fireEvent.click(within(panel).getByRole('button', { name: 'As a table' }));
  const cells = within(panel)
    .getAllByRole('row')
    .map((line) => [0, 1, 2, 5].map((column) => line.children[column]?.textContent));
  expect(cells).toEqual([
    ['Teachers', 'Errors', 'fewer by', 'ms per example (measured for all 3, in proportion for fewer)'],
    ['1', '1,250', '–', '0.007'],
    ['2', '1,089.5', '160.5', '0.013'],
    ['3', '1,000', '89.5', '0.02'],
  ]);
});

test('an ensemble that gains next to nothing is said to', async () => {
  await open({ testExamples: 10_000, byMembers: [190, 188, 181] });
  expect(screen.getByText('No clear gain: 9 of 10,000.')).toBeTruthy();
});

test('left-out classes: the counts, and a bias that is answered at once', async () => {
  const biased = (bias: number, errors: number, errorsLeftOut: number) => ({ bias, errors, errorsLeftOut });
  await open({
    leftOut: {
      classes: [3],
      examples: 10,
      heldOutExamples: 50,
      baseline: biased(0, 90, 10),
      plain: biased(0, 12, 9),
      heldOut: biased(1.25, 4, 2),
      test: biased(1.5, 3, 1),
    },
  });
  const panel = screen.getByRole('region', { name: 'Never seen by the student: 3' });
  const stats = within(panel)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(stats[0]).toMatch(/^Baseline10 of 10 wrong/);
  expect(stats[1]).toMatch(/^Student9 of 10 wrong/);
  expect(stats[2]).toMatch(/^Student, bias 1.252 of 10 wrong.*chosen on 50 held-out digits/);
  expect(stats[3]).toMatch(/^Student, bias 1.501 of 10 wrong.*as the paper did/);

  const output = within(panel).getByRole('status');
  expect(output.textContent).toBe('bias 0.00: 10 errors, 10 of 10 wrong on what was left out');
  fireEvent.click(within(panel).getByRole('button', { name: 'held-out 1.25' }));
  expect(output.textContent).toBe('bias 1.25: 0 errors, 0 of 10 wrong on what was left out');
  fireEvent.keyDown(within(panel).getByRole('slider'), { key: 'Home' });
  expect(output.textContent).toBe('bias -4.00: 10 errors, 10 of 10 wrong on what was left out');
});

test('the two parts of the distance to the ensemble add up', async () => {
  await open({});
  const panel = screen.getByRole('region', { name: 'How far from the ensemble, at T = 4' });
  const numbers = within(within(panel).getByRole('row', { name: /^Student/ }))
    .getAllByRole('cell')
    .map((cell) => Number(cell.textContent));
  expect(numbers).toHaveLength(3);
  expect(numbers[0]).toBeGreaterThan(0);
  expect(numbers[0]! + numbers[1]!).toBeCloseTo(numbers[2]!, 3);
});

test('of two classes nothing is left to compare, and the page says why', async () => {
  const pair = (sure: number): Float32Array => Float32Array.of(sure, 0, 0, sure);
  const experiment = { ...DEFAULTS, dataset: 'moons' } as const;
  const logits = { ensemble: pair(5), student: pair(2), baseline: pair(0) };
  await open({ experiment, testExamples: 2 }, { logits, labels: Uint8Array.of(0, 1) });
  const panel = screen.getByRole('region', { name: /^How far from the ensemble/ });
  expect(within(panel).getByText(/^Two classes: the divergence has one part only/)).toBeTruthy();
  expect(within(panel).queryByRole('columnheader', { name: 'Other classes' })).toBeNull();
  expect(panel.textContent).not.toContain('second part');
  expect(panel.textContent).toContain('mean over the test points');
  expect(within(within(panel).getByRole('row', { name: /^Student/ })).getAllByRole('cell')).toHaveLength(1);
});

test('left-out clothes have names, and of several seeds the slider says whose it is', async () => {
  const biased = { bias: 0.5, errors: 4, errorsLeftOut: 2 };
  await open({
    experiment: { ...DEFAULTS, dataset: 'fashion', repeats: 5 },
    leftOut: {
      classes: [3],
      examples: 10,
      heldOutExamples: 50,
      baseline: biased,
      plain: biased,
      heldOut: biased,
      test: biased,
    },
  });
  const panel = screen.getByRole('region', { name: 'Never seen by the student: Dress' });
  expect(panel.textContent).toContain('10 test images of it');
  expect(panel.textContent).toContain('chosen on 50 held-out images');
  expect(within(panel).getByText(/of the student of seed 0 alone.*means over 5 seeds/)).toBeTruthy();
});
