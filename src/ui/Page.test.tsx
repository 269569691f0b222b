// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../app/app';
import type { WorkerLike } from '../app/client';
import { doneEvent, resultOf } from '../app/testing';
import { DEFAULTS } from '../experiment/settings';
import type { Command, Event } from '../worker/protocol';
import { Page } from './Page';
import { show, withStubbedBrowser } from './testing';

class QuietWorker implements WorkerLike {
  readonly heard: Command[] = [];
  onmessage: ((message: MessageEvent<Event>) => void) | null = null;
  onerror: ((error: ErrorEvent) => void) | null = null;

  postMessage(command: Command): void {
    this.heard.push(command);
  }

  say(event: Event): void {
    this.onmessage?.(new MessageEvent('message', { data: event }));
  }

  terminate(): void {
    this.heard.length = 0;
  }
}

let worker: QuietWorker;

withStubbedBrowser();

beforeEach(() => {
  worker = new QuietWorker();
});

async function open(query: string, recorded = true): Promise<App> {
  window.history.replaceState(null, '', `/${query}`);
  const recording = recorded ? { result: resultOf(DEFAULTS), curve: [], examples: [] } : null;
  const app = show(<Page />, { spawn: () => worker, recording: Promise.resolve(recording) });
  await act(() => Promise.resolve());
  return app;
}

const press = (key: string, more: KeyboardEventInit = {}): void => {
  act(() => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
};
const student = (): HTMLElement => screen.getByRole('article', { name: 'Student' });

test('before anything was run the recorded result stands there', async () => {
  await open('');
  expect(student().textContent).toContain('800');
  expect(student().textContent).toContain('67% of the gap closed');
  expect(within(screen.getByRole('banner')).getByText(/Recorded result/)).toBeTruthy();
});

test('without a recording the page says that nothing was trained', async () => {
  await open('', false);
  expect(student().textContent).toContain('not trained yet');
});

test('space runs, and the keys [ ] and Ctrl Z move T', async () => {
  const app = await open('');
  press(' ');
  expect(worker.heard.some((command) => command.type === 'run' && !command.reuse)).toBe(true);
  press(']');
  expect(app.experiment.getState().experiment.T).toBe(4.5);
  press('[');
  press('[');
  expect(app.experiment.getState().experiment.T).toBe(3.5);
  press('z', { ctrlKey: true });
  expect(app.experiment.getState().experiment.T).toBe(4);
});

test('keys that are typed into a box are left alone', async () => {
  const app = await open('');
  const box = screen.getByRole('textbox', { name: /T, typed/ });
  act(() => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key: ']', bubbles: true }));
  });
  expect(app.experiment.getState().experiment.T).toBe(4);
});

test('a changed setting greys what no longer holds and says what changed', async () => {
  const app = await open('');
  act(() => {
    app.runs.toggle();
    app.runs.receive(doneEvent(1, DEFAULTS));
    app.experiment.commit({ teachers: 3 });
  });
  expect(student().textContent).toContain('of other settings');
  expect(screen.getByRole('article', { name: 'Baseline' }).textContent).toContain('same start');
  expect(screen.getByText('Changed: Teachers 5 → 3')).toBeTruthy();
});

test('the loss is written with the numbers that stand', async () => {
  await open('?T=8&alpha=0.9');
  expect(screen.getByRole('img', { name: /^Loss of the student: 0.90 times 8 squared times / })).toBeTruthy();
});

test('the apparatus names what the data, the ensemble and its logits went through', async () => {
  await open(
    '?transfer=munge&transferClasses=0-1-2-4-5-6-7-8-9&transferLabelled=600&averaging=logits&diversity=order&chain=64.32-32&noise=0.5&studentJitter=2&views=fresh',
  );
  const apparatus = screen.getByRole('region', { name: 'Apparatus' });
  for (const words of [
    '+ 4,000 by MUNGE',
    'student: 600 of them, without 3',
    'mean of logits · orders of their own',
    'v(1 + ξ), σ = 0.5, for 50% of digits · fresh views',
  ]) {
    expect(within(apparatus).getByText(words)).toBeTruthy();
  }
  const chain = within(apparatus).getByRole('list', { name: 'Chain between ensemble and student' });
  expect(
    within(chain)
      .getAllByRole('listitem')
      .map((link) => link.textContent),
  ).toEqual(['64', '32-32']);
});

test('a setting without effect is out of use and says why, and the transfer set is shown by kind', async () => {
  // Fetched now, so that the tab stands as soon as it is chosen.
  await import('./settings/SettingsTab');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const app = await open('?transfer=pixels');
  await act(async () => {
    app.view.setState({ tab: 'settings' });
    await Promise.resolve();
  });
  fireEvent.click(screen.getByRole('button', { name: 'More settings' }));
  const share = screen.getByRole('textbox', { name: 'Noise share ρ' });
  expect(share).toHaveProperty('disabled', true);
  expect(document.getElementById(share.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
    'Without effect: noise σ is 0.',
  );
  act(() => {
    app.experiment.commit({ noise: 0.5 });
  });
  expect(share).toHaveProperty('disabled', false);
  expect(screen.getByRole('combobox', { name: 'Ensemble answers' })).toHaveProperty('disabled', true);

  act(() => {
    vi.advanceTimersByTime(1000);
  });
  const asked = worker.heard.find((command) => command.type === 'transferSamples');
  if (asked?.type !== 'transferSamples') throw new Error('nothing was asked for');
  const image = new Uint8Array(784);
  await act(async () => {
    worker.say({
      type: 'transferSamples',
      request: asked.request,
      samples: { labelled: [{ image, label: 7 }], added: [image, image] },
    });
    await Promise.resolve();
  });
  vi.useRealTimers();
  const group = (name: string): HTMLElement => screen.getByRole('group', { name });
  expect(within(group('First labelled digits')).getByRole('img', { name: 'Labelled 7' })).toBeTruthy();
  expect(within(group('First digits without labels')).getAllByRole('img', { name: 'Label hidden' })).toHaveLength(2);
  expect(screen.getByText(/labels hidden/).parentElement?.textContent).toBe(
    '+ 4,000 of independent pixels · labels hidden',
  );
});

test('what was wrong with a link is listed until it is dismissed', async () => {
  const app = await open('?colour=red');
  await act(() => vi.dynamicImportSettled());
  expect(screen.getByText('“colour” is no setting; it was left out.')).toBeTruthy();
  act(() => {
    app.experiment.dismissNotes();
  });
  expect(screen.queryByText(/“colour”/)).toBeNull();
});

test('points of the transfer set are drawn, with and without labels', async () => {
  vi.useFakeTimers();
  const app = await open('?dataset=spirals&labelled=300&transfer=munge&transferSize=200');
  await act(async () => {
    app.view.setState({ tab: 'settings' });
    await vi.dynamicImportSettled();
  });
  act(() => {
    vi.advanceTimersByTime(1000);
  });
  const asked = worker.heard.find((command) => command.type === 'transferSamples');
  if (asked?.type !== 'transferSamples') throw new Error('nothing was asked for');
  expect(asked.count).toBeGreaterThan(100);
  const image = Uint8Array.of(64, 191, 128, 127);
  await act(async () => {
    const samples = { labelled: [{ image, label: 1 }], added: [image] };
    worker.say({ type: 'transferSamples', request: asked.request, samples });
    await Promise.resolve();
  });
  vi.useRealTimers();
  const marks = (name: string) =>
    [...screen.getByRole('img', { name }).querySelectorAll('path')].flatMap((path) =>
      path.getAttribute('d') === '' ? [] : [path.dataset['class']],
    );
  expect(marks('First labelled points')).toEqual(['1']);
  expect(marks('First points without labels')).toEqual(['5']);
});

test('a link with classes that the data do not have is told so, and nothing false is said', async () => {
  await open('?preset=flat&transferClasses=7-8');
  expect(screen.getByText(/these data have no class 7, 8; 0, 1, 2 stands instead/)).toBeTruthy();
  expect(screen.queryByText(/student: only/)).toBeNull();
});

test('a class of clothes that is left out has its name', async () => {
  await open('?dataset=fashion&transferClasses=0-1-2-4-5-6-7-8-9');
  expect(screen.getByText('student: without Dress')).toBeTruthy();
});

test.each([
  ['?T=200', '200 ▸'],
  ['?T=0.1', '◂ 0.1'],
])('%s is marked as off the scale', async (query, words) => {
  await open(query);
  expect(screen.getByText(words)).toBeTruthy();
});

test('after another data set was chosen no number of the former one remains', async () => {
  const app = await open('');
  expect(student().textContent).toContain('800');
  act(() => {
    app.experiment.commit({ dataset: 'fashion' });
  });
  expect(student().textContent).not.toContain('800');
  expect(student().textContent).toContain('not trained yet');
});

test('without own data one notice says so, with the button that helps', async () => {
  const app = await open('?dataset=points');
  act(() => {
    app.runs.toggle();
    app.runs.receive({ type: 'failed', run: 1, code: 'data-absent', detail: '' });
  });
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  expect(screen.getAllByText(/which are not here/)).toHaveLength(1);
  act(() => {
    screen.getByRole('button', { name: 'Add data…' }).click();
  });
  expect(app.view.getState().dataOpen).toBe(true);
});

test('a failure is told with a way to try again', async () => {
  const app = await open('');
  act(() => {
    app.runs.toggle();
    app.runs.receive({ type: 'failed', run: 1, code: 'data-missing', detail: 'train-00.bin' });
  });
  expect(screen.getByRole('alert').textContent).toContain('train-00.bin');
  act(() => {
    screen.getByRole('button', { name: 'Try again' }).click();
  });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(worker.heard.filter(({ type }) => type === 'run')).toHaveLength(2);
});

test('the whole page speaks Korean, and English again', async () => {
  // At hand before the page asks for it: to read the file may take longer than anybody waits for a button here.
  await import('../i18n/ko');
  await open('?lang=ko');
  expect(await screen.findByRole('button', { name: '실행' })).toBeTruthy();
  expect(document.documentElement.lang).toBe('ko');
  await act(async () => {
    screen.getByRole('button', { name: 'Show in English' }).click();
    await Promise.resolve();
  });
  expect(await screen.findByRole('button', { name: 'Run' })).toBeTruthy();
  expect(window.location.search).toContain('lang=en');
});

test('the engine says what was measured to choose it', async () => {
  const app = await open('');
  act(() => {
    app.runs.toggle();
    app.runs.receive({
      type: 'engine',
      kind: 'webgpu',
      threads: 1,
      fallback: null,
      measured: { wasm: 21.74, webgpu: 3.18 },
    });
  });
  const badge = screen.getByRole('button', { name: 'Engine: GPU' });
  act(() => {
    badge.click();
  });
  const [tip] = await screen.findAllByText(/took 22 ms on the processor and 3.2 ms on the graphics processor/);
  expect(tip).toBeTruthy();
});

test('why WebGPU does not train where it was asked for stands there until it is dismissed', async () => {
  const app = await open('?engine=webgpu');
  act(() => {
    app.runs.toggle();
    app.runs.receive({ type: 'engine', kind: 'wasm', threads: 2, fallback: 'no-adapter', measured: null });
  });
  expect(screen.getByText(/offers WebGPU no graphics processor/)).toBeTruthy();
  act(() => {
    screen.getByRole('button', { name: 'Dismiss' }).click();
  });
  expect(screen.queryByText(/offers WebGPU no graphics processor/)).toBeNull();
});
