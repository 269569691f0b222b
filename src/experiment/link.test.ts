import { describe, expect, it } from 'vitest';
import type { Experiment } from './experiment';
import { decodeLink, encodeLink } from './link';
import { PRESET_IDS, presetExperiment } from './presets';
import { DEFAULTS } from './settings';

describe('encodeLink', () => {
  it('is the version alone for the default preset', () => {
    expect(encodeLink(DEFAULTS, 'few-labels')).toBe('v=1');
  });

  it('holds what differs from the preset, in the order of the table', () => {
    const experiment: Experiment = { ...presetExperiment('same-digits'), studentHidden: [64, 32], T: 8, lr: 0.00001 };
    expect(encodeLink(experiment, 'same-digits')).toBe('v=1&preset=same-digits&studentHidden=64-32&T=8&lr=0.00001');
  });
});

describe('decodeLink', () => {
  const wanted = { experiment: { ...DEFAULTS, transfer: 'labelled', T: 8 }, preset: 'same-digits', notes: [] };

  it.each([
    'preset=same-digits&T=8',
    '?preset=same-digits&T=8',
    '#preset=same-digits&T=8',
    ' v=1&T=8&preset=same-digits ',
    'https://example.org/distillery/?v=1&preset=same-digits&T=8',
    'https://example.org/?v=1&preset=same-digits&T=8#results',
    'https://example.org/a=b/?v=1&preset=same-digits&T=8',
    'https://example.org/distillery/v=1&preset=same-digits&T=8',
    'http://localhost:4173/#preset=same-digits&T=8',
    'file:///home/x/index.html?preset=same-digits&T=8',
    '/distillery/?preset=same-digits&T=8',
    'index.html?preset=same-digits#T=8',
  ])('reads %s', (link) => {
    expect(decodeLink(link)).toMatchObject(wanted);
  });

  it.each(['', '?', '#', ' ', 'v=1', 'https://example.org/', 'https://example.org/#results', '&&'])(
    'finds nothing in "%s"',
    (link) => {
      expect(decodeLink(link)).toEqual({ experiment: DEFAULTS, preset: 'few-labels', notes: [], given: new Set() });
    },
  );

  it('notes a preset, a version, keys and values that it does not know', () => {
    const { experiment, preset, notes } = decodeLink('v=7&preset=best&T=hot&temperature=3&alpha=2');
    expect(experiment).toEqual({ ...DEFAULTS, alpha: 1 });
    expect(preset).toBe('few-labels');
    expect(notes).toMatchObject([
      { key: 'v', kind: 'newer-version', given: '7', used: '1', allowed: '1' },
      { key: 'preset', kind: 'unknown-preset', given: 'best', used: 'few-labels', allowed: PRESET_IDS.join(', ') },
      { key: 'T', kind: 'not-a-value', given: 'hot', used: '4' },
      { key: 'temperature', kind: 'unknown-key', given: '3', used: null },
      { key: 'alpha', kind: 'clamped', given: '2', used: '1' },
    ]);
  });

  it('takes no other version for one', () => {
    for (const given of ['0', '-1', 'x', '1.0', '']) {
      expect(decodeLink(`v=${given}`).notes).toMatchObject([{ key: 'v', kind: 'not-a-value', given, used: '1' }]);
    }
  });

  it('holds to the first of two presets or versions', () => {
    const { preset, notes } = decodeLink('preset=same-digits&v=1&preset=few-labels&v=2');
    expect(preset).toBe('same-digits');
    expect(notes).toMatchObject([
      { key: 'v', kind: 'duplicate', given: '2', used: '1' },
      { key: 'preset', kind: 'duplicate', given: 'few-labels', used: 'same-digits' },
    ]);
  });

  it('notes words that are no link at all', () => {
    expect(decodeLink('foo').notes).toMatchObject([{ key: 'foo', kind: 'unknown-key' }]);
    expect(decodeLink('T=4?x').notes).toMatchObject([{ key: 'T', kind: 'not-a-value', given: '4?x' }]);
  });

  it('leaves to others what is theirs', () => {
    expect(decodeLink('lang=ko&T=8&lang=en', new Set(['lang']))).toEqual({
      experiment: { ...DEFAULTS, T: 8 },
      preset: 'few-labels',
      notes: [],
      given: new Set(['T']),
    });
  });
});
