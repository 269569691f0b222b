import { expect, test } from 'vitest';
import { decodeLink } from '../experiment/link';
import type { SettingKey } from '../experiment/experiment';
import { presetExperiment } from '../experiment/presets';
import { DEFAULTS } from '../experiment/settings';
import { changedSettings, createExperimentStore } from './experimentStore';

const fresh = () => createExperimentStore(decodeLink(''));

test('a gesture is one step of undo, however many values it passes', () => {
  const store = fresh();
  for (const T of [5, 6, 7]) store.preview({ T });
  store.commit({ T: 8 });
  expect(store.getState().experiment.T).toBe(8);
  store.undo();
  expect(store.getState().experiment).toEqual(DEFAULTS);
  store.redo();
  expect(store.getState().experiment.T).toBe(8);
});

test('a new change forgets what was undone', () => {
  const store = fresh();
  store.commit({ T: 8 });
  store.undo();
  store.commit({ alpha: 1 });
  store.redo();
  expect(store.getState().experiment).toEqual({ ...DEFAULTS, alpha: 1 });
});

test('a change that changes nothing is no step of undo', () => {
  const store = fresh();
  store.preview({ T: 8 });
  store.commit({ T: DEFAULTS.T });
  expect(store.getState().past).toEqual([]);
  expect(store.getState().before).toBeNull();
});

test('undo brings the preset back too', () => {
  const store = fresh();
  store.choosePreset('same-digits');
  expect(store.getState().experiment.transfer).toBe('labelled');
  store.undo();
  expect(store.getState()).toMatchObject({ preset: 'few-labels', experiment: DEFAULTS });
});

test('typed values are clamped and noted, unreadable ones are left out and noted', () => {
  const store = fresh();
  store.commitText('T', '5000');
  expect(store.getState().experiment.T).toBe(1000);
  expect(store.getState().notes).toMatchObject([{ key: 'T', kind: 'clamped', given: '5000', used: '1000' }]);
  store.commitText('labelled', 'many');
  expect(store.getState().experiment.labelled).toBe(DEFAULTS.labelled);
  expect(store.getState().notes).toMatchObject([{ key: 'labelled', kind: 'not-a-value' }]);
  store.commitText('teacherHidden', '300-100');
  expect(store.getState().experiment.teacherHidden).toEqual([300, 100]);
  store.commitText('labelled', '500');
  expect(store.getState().notes).toEqual([]);
});

test('a setting that another one limits gives way, with a note if somebody has set it', () => {
  const store = fresh();
  store.commit({ labelled: 58_000 });
  expect(store.getState()).toMatchObject({ experiment: { transferSize: 2000 }, notes: [] });
  store.commit({ labelled: 1000 });
  store.commit({ transferSize: 9000 });
  store.commit({ labelled: 58_000 });
  expect(store.getState().experiment.transferSize).toBe(2000);
  expect(store.getState().notes).toMatchObject([{ key: 'transferSize', kind: 'combined-limit', given: '9000' }]);
});

test('what a link asked for is noted when another setting limits it, until it is back at the preset', () => {
  const store = createExperimentStore(decodeLink('transferSize=4000'));
  store.commit({ labelled: 58_000 });
  expect(store.getState().notes).toMatchObject([{ key: 'transferSize' }]);
  store.commit({ labelled: 1000, transferSize: 4000 });
  store.commit({ labelled: 58_000 });
  expect(store.getState().notes).toEqual([]);
});

test('own data smaller than what was asked for are noted, smaller than the preset are not', () => {
  const data = { digest: '0123456789abcdef', classes: ['a', 'b'], train: 32, test: 8 };
  const store = fresh();
  store.hold('own', data);
  expect(store.getState()).toMatchObject({ experiment: { labelled: 32, transferSize: 0 }, notes: [] });
  const asked = createExperimentStore(decodeLink('labelled=500'));
  asked.hold('own', data);
  expect(asked.getState().notes).toMatchObject([{ key: 'labelled', given: '500', used: '32' }]);
});

test('notes of a link stay while settings move, and can be dismissed', () => {
  const store = createExperimentStore(decodeLink('colour=red'));
  expect(store.getState().notes).toHaveLength(1);
  store.preview({ T: 5 });
  expect(store.getState().notes).toHaveLength(1);
  store.dismissNotes();
  expect(store.getState().notes).toEqual([]);
});

test('changed settings are named in the order of the table', () => {
  expect(changedSettings(DEFAULTS, { ...DEFAULTS, T: 1, labelled: 5, teacherHidden: [400, 400] })).toEqual([
    'labelled',
    'T',
  ]);
});

test('settings that are held keep their values, whatever is asked for, and all others follow', () => {
  let held: SettingKey[] = ['T', 'labelled'];
  const store = createExperimentStore(decodeLink('T=8'), () => held);
  const now = () => store.getState().experiment;
  store.preview({ T: 9 });
  store.commit({ T: 9, alpha: 1 });
  store.commitText('labelled', '77');
  expect(now()).toMatchObject({ T: 8, alpha: 1, labelled: DEFAULTS.labelled });
  expect(store.getState().notes).toEqual([]);
  store.choosePreset('compression');
  expect(now()).toEqual({ ...presetExperiment('compression'), T: 8, labelled: DEFAULTS.labelled });
  held = [];
  store.commit({ T: 20 });
  held = ['T'];
  store.undo();
  store.undo();
  expect(now()).toMatchObject({ T: 20, alpha: 1, teacherDropout: DEFAULTS.teacherDropout });
  store.open(decodeLink('T=3'));
  expect(now().T).toBe(3);
});
