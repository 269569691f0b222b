// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Command, Event } from '../../worker/protocol';
import type { WorkerLike } from '../../app/client';
import { doneEvent } from '../../app/testing';
import { DEFAULTS } from '../../experiment/settings';
import { show, withStubbedBrowser } from '../testing';
import { ChartPanel } from './ChartPanel';

withStubbedBrowser();

/** Never has any network. */
class Forgetful implements WorkerLike {
  onmessage: ((message: MessageEvent<Event>) => void) | null = null;
  onerror = null;
  terminate(): void {
    return;
  }
  postMessage(command: Command): void {
    if (command.type !== 'networks') return;
    this.onmessage?.(new MessageEvent('message', { data: { ...command, networks: null } }));
  }
}

async function open(): Promise<{ readonly saved: string[] }> {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }));
  const app = show(<ChartPanel />, { spawn: () => new Forgetful() });
  await act(async () => {
    app.runs.toggle();
    const { run } = app.run.getState();
    app.runs.receive({
      type: 'curve',
      run,
      point: { stage: 'students', step: 10, examples: 100, student: [800], baseline: [900] },
    });
    app.runs.receive(doneEvent(run, DEFAULTS));
    await Promise.resolve();
  });
  fireEvent.keyDown(await screen.findByRole('button', { name: 'Take along' }, { timeout: 20_000 }), { key: 'Enter' });
  return { saved };
}

test('the chart offers picture, numbers, result and student', async () => {
  await open();
  expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
    'Picture (PNG)',
    'Picture (SVG)',
    'Numbers (CSV)',
    'Result and curves (JSON)',
    'Student (TensorFlow.js)',
    'Student (ONNX)',
  ]);
});

test('a result is saved under its digest', async () => {
  const { saved } = await open();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Result and curves (JSON)' }));
  await vi.waitFor(() => {
    expect(saved).toEqual(['distillery-0123456789abcdef.json']);
  });
});

test('where the networks are gone, the page says what to do', async () => {
  const { saved } = await open();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Student (ONNX)' }));
  expect((await screen.findByRole('alert')).textContent).toContain('take them along after a run');
  expect(saved).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
