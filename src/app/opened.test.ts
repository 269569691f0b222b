import { expect, test } from 'vitest';
import { presetExperiment } from '../experiment/presets';
import { proofOf } from '../link/proof';
import { heldSettings } from '../link/controls';
import { createOpenedStore, partsNow, sentProof, sentSameness, unlocked } from './opened';
import { idle, received, runStarted } from './run';
import { doneEvent, resultOf } from './testing';

const EXPERIMENT = presetExperiment('few-labels');
const PROOF = proofOf(resultOf(EXPERIMENT));
const opened = createOpenedStore({
  experiment: EXPERIMENT,
  parts: { result: PROOF, start: 'now', ask: 'Which T?', hide: ['share'] },
}).getState();

test('what a link says of its run holds as long as its settings stand, the rest always', () => {
  expect(partsNow(opened, { ...EXPERIMENT })).toEqual(opened.parts);
  expect(partsNow(opened, { ...EXPERIMENT, T: 9 })).toEqual({ ask: 'Which T?', hide: ['share'] });
  expect(sentProof(opened, { ...EXPERIMENT, T: 9 })).toBeNull();
});

test('a result is compared only where it was trained here, by the settings of the link', () => {
  expect(sentSameness(PROOF, idle, EXPERIMENT)).toBeNull();
  const done = received(runStarted(idle, 1, EXPERIMENT, true), doneEvent(1, EXPERIMENT));
  expect(sentSameness(PROOF, done, EXPERIMENT)).toEqual({ kind: 'same' });
  expect(sentSameness({ ...PROOF, digest: 'fedcba9876543210' }, done, EXPERIMENT)).toMatchObject({
    kind: 'different',
    why: null,
    here: { digest: '0123456789abcdef' },
  });
  expect(sentSameness(PROOF, done, { ...EXPERIMENT, T: 9 })).toBeNull();
  // Its digest is over the controls as well.
  expect(sentSameness(PROOF, done, { ...EXPERIMENT, controls: ['twin'] })).toBeNull();
  const { outcome } = done;
  expect(sentSameness(PROOF, { outcome: { ...outcome!, recorded: true } }, EXPERIMENT)).toBeNull();
});

test('what is hidden and locked can be freed; a question stays', () => {
  const store = createOpenedStore({ experiment: EXPERIMENT, parts: { lock: ['T'], hide: ['share'], ask: 'Which T?' } });
  expect(heldSettings(store.getState().parts)).toEqual(['T']);
  store.setState(unlocked);
  expect(store.getState()).toMatchObject({ parts: { ask: 'Which T?' }, questionAside: false });
  expect(heldSettings(store.getState().parts)).toEqual([]);
});
