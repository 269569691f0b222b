import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressFor, linkOf, linkQuery, syncAddress, type Bar } from './address';
import { createComparisonStore } from './comparisons';
import { createExperimentStore } from './experimentStore';
import { createOpenedStore, unlocked } from './opened';
import { createViewStore, LANGUAGES, TAB_NAMES } from './viewStore';
import { anyChoice, anyVariant } from '../experiment/arbitrary';
import { anyDamage, anyParts } from '../link/arbitrary';
import { fitParts } from '../link/fit';
import type { Parts } from '../link/parts';
import { withSum } from '../link/sum';
import { DRESSES } from './dress';

class FakeBar implements Bar {
  readonly location: { href: string };
  readonly written: string[] = [];
  readonly listeners: (() => void)[] = [];
  readonly history = {
    replaceState: (_state: null, _unused: '', url: string): void => {
      this.location.href = url;
      this.written.push(url);
    },
  };

  constructor(href: string) {
    this.location = { href };
  }

  addEventListener(_type: 'popstate' | 'hashchange', listener: () => void): void {
    this.listeners.push(listener);
  }
}

const HOME = 'https://example.org/distillery/';

/** As the page writes it. */
const address = (query: string): string => `${HOME}?${withSum(query)}`;

function setUp(query: string) {
  const bar = new FakeBar(`${HOME}${query}`);
  const link = linkOf(bar.location.href, ['en']);
  const experiment = createExperimentStore(link);
  const comparison = createComparisonStore(link.choice);
  const view = createViewStore(link.language, link.tab, link.dress);
  const opened = createOpenedStore(link);
  const begun: Parts[] = [];
  const { flush, open } = syncAddress(bar, { experiment, comparison, view, opened }, (parts) => begun.push(parts));
  return { bar, experiment, comparison, view, opened, begun, flush, open };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('an address that is just what the page would write is left as it is', () => {
  const { bar } = setUp(`?${withSum('v=1&T=8')}`);
  vi.runAllTimers();
  expect(bar.written).toEqual([]);
});

test.each([
  ['', '?v=1'],
  ['?T=8', '?sum=4p-1r7hd0q&v=1&T=8'],
  ['?v=1&T=8', '?sum=4p-1r7hd0q&v=1&T=8'],
  ['?alpha=0.90&T=8&T=8&preset=few-labels', '?sum=4pg-1342xhf&v=1&T=8&alpha=0.9'],
])('the address %s becomes %s at the start', (given, written) => {
  expect(setUp(given).bar.location.href).toBe(`${HOME}${written}`);
});

test('changes in quick succession are written once, in place', () => {
  const { bar, experiment } = setUp('');
  for (const T of [5, 6, 8]) experiment.preview({ T });
  experiment.commit({ T: 8 });
  vi.runAllTimers();
  expect(bar.written).toEqual([`${HOME}?v=1`, address('v=1&T=8')]);
});

test('the language of the address is kept, and written when it is switched', () => {
  const { bar, experiment, view } = setUp('?lang=ko&T=2');
  expect(view.getState().language).toBe('ko');
  expect(experiment.getState().notes).toEqual([]);
  experiment.commit({ T: 8 });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&T=8&lang=ko'));
  view.setState({ language: 'en' });
  expect(bar.location.href).toBe(address('v=1&T=8&lang=en'));
});

test('what was not taken from a link does not stay in the address', () => {
  const { bar } = setUp('?T=5000&colour=red');
  expect(bar.location.href).toBe(address('v=1&T=1000'));
});

test('an address changed by hand is read, settings in its fragment too', () => {
  const { bar, experiment } = setUp('?T=8');
  bar.location.href = `${HOME}?T=8#alpha=0.9`;
  for (const listener of bar.listeners) listener();
  expect(experiment.getState().experiment).toMatchObject({ T: 8, alpha: 0.9 });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&T=8&alpha=0.9'));
});

test('one number changed by hand in an address that the page wrote is taken, and named calmly', () => {
  const { bar } = setUp('?T=4.5&seed=3');
  const { experiment } = setUp(new URL(bar.location.href.replace('T=4.5', 'T=9')).search);
  expect(experiment.getState().experiment).toMatchObject({ T: 9, seed: 3 });
  expect(experiment.getState().notes).toMatchObject([{ kind: 'changed', given: 'T=9' }]);
});

test('an address that the page wrote, damaged 2,000 times over, shows the same or a note', () => {
  const seen = fc.record({
    tab: fc.constantFrom(...TAB_NAMES),
    dress: fc.constantFrom(...DRESSES),
    language: fc.constantFrom(...LANGUAGES),
  });
  const any = fc.tuple(anyVariant, anyChoice, anyParts, seen).map(([about, choice, parts, view]) => {
    return { ...about, choice, ...view, parts: fitParts(parts, about.experiment).parts };
  });
  fc.assert(
    fc.property(any, anyDamage, (words, damage) => {
      const query = damage(linkQuery(words));
      fc.pre(query.includes('='));
      const { notes, ...read } = linkOf(`${HOME}?${query}`, ['en']);
      if (notes.length === 0) expect(read, query).toMatchObject(words);
    }),
    { numRuns: 2000, seed: 13 },
  );
});

test('what is compared and the open tab are read, kept and written', () => {
  const query = withSum('v=1&T=8&methods=labels,soft&along=alpha:0,0.5,1&seeds=5&tab=compare');
  const { bar, comparison, view } = setUp(`?${query}`);
  vi.runAllTimers();
  expect(bar.written).toEqual([]);
  expect(comparison.getState().choice).toEqual({
    methods: ['labels', 'soft'],
    axis: { key: 'alpha', values: [0, 0.5, 1] },
    seeds: 5,
  });
  expect(view.getState().tab).toBe('compare');
  comparison.setState(({ choice }) => ({ choice: { ...choice, axis: null, seeds: 3 } }));
  view.setState({ tab: 'overview' });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&T=8&methods=labels,soft'));
  bar.location.href = `${HOME}?tab=result&seeds=2`;
  for (const listener of bar.listeners) listener();
  expect(comparison.getState().choice.seeds).toBe(2);
  expect(view.getState().tab).toBe('result');
});

test('a part of a comparison that cannot be taken is noted by its name, and does not stay', () => {
  const { bar, experiment } = setUp('?methods=soft,hard&along=T:1,2000&seeds=99&tab=nowhere&seeds=2');
  expect(experiment.getState().notes).toMatchObject([
    { key: 'methods', given: 'hard', used: 'labels,soft,mixed,logits,jitter' },
    { key: 'along', given: '2000', used: 'none', allowed: '0.05..1000' },
    { key: 'seeds', given: '99', used: '3', allowed: '1..10' },
    { key: 'seeds', kind: 'duplicate', given: '2' },
    { key: 'tab', given: 'nowhere', used: 'overview' },
  ]);
  expect(bar.location.href).toBe(`${HOME}?v=1`);
});

test('a dress is read, kept and written, and left out where it follows the system', () => {
  const { bar, view } = setUp(`?${withSum('v=1&tab=draw&dress=projector')}`);
  vi.runAllTimers();
  expect(bar.written).toEqual([]);
  expect(view.getState().dress).toBe('projector');
  view.setState({ dress: 'dark' });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&tab=draw&dress=dark'));
  view.setState({ dress: 'system' });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&tab=draw'));
  bar.location.href = `${HOME}?dress=light`;
  for (const listener of bar.listeners) listener();
  expect(view.getState().dress).toBe('light');
});

test('an unknown dress is noted and does not stay', () => {
  const { bar, experiment, view } = setUp('?dress=pink');
  expect(experiment.getState().notes).toMatchObject([
    { key: 'dress', kind: 'unknown-choice', given: 'pink', used: 'system', allowed: 'system, light, dark, projector' },
  ]);
  expect(view.getState().dress).toBe('system');
  expect(bar.location.href).toBe(`${HOME}?v=1`);
});

test('what waits to be written can be written at once, for whoever copies the address', () => {
  const { bar, experiment, flush } = setUp('?v=1');
  experiment.commit({ T: 8 });
  flush();
  expect(bar.location.href).toBe(address('v=1&T=8'));
  vi.runAllTimers();
  expect(bar.written).toHaveLength(1);
});

test('other anchors stay', () => {
  expect(addressFor(`${HOME}#top`, 'v=1')).toBe(`${HOME}?v=1#top`);
});

test.each([
  ['?lang=ko', ['en'], 'ko'],
  ['?lang=fr', ['ko-KR', 'en'], 'ko'],
  ['', ['fr', 'ko'], 'ko'],
  ['', ['fr'], 'en'],
] as const)('%s with a browser that speaks %s is shown in %s', (query, browser, language) => {
  expect(linkOf(`${HOME}${query}`, browser).language).toBe(language);
});

test('a language that the page does not speak, or comes twice, is noted', () => {
  expect(linkOf(`${HOME}?lang=fr&lang=en`, ['ko']).notes).toMatchObject([
    { key: 'lang', kind: 'unknown-choice', given: 'fr', used: 'ko', allowed: 'en, ko' },
    { key: 'lang', kind: 'duplicate', given: 'en', used: 'ko' },
  ]);
});

test('tab and language count in the fragment, too, and a second tab is noted', () => {
  const { bar, view, experiment } = setUp('#tab=result&lang=ko&tab=compare');
  expect(view.getState()).toMatchObject({ tab: 'result', language: 'ko' });
  expect(experiment.getState().notes).toMatchObject([
    { key: 'tab', kind: 'duplicate', given: 'compare', used: 'result' },
  ]);
  expect(bar.location.href).toBe(address('v=1&tab=result&lang=ko'));
});

test('what a link says beside settings stays in the address: of its run, as long as its settings stand', () => {
  const { bar, experiment, opened } = setUp(`?${withSum('v=1&T=8&example=7&lock=T&ask=Why%3F')}`);
  vi.runAllTimers();
  expect(bar.written).toEqual([]);
  experiment.commit({ alpha: 1 });
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&T=8&alpha=1&lock=T&ask=Why%3F'));
  opened.setState(unlocked);
  vi.runAllTimers();
  expect(bar.location.href).toBe(address('v=1&T=8&alpha=1&ask=Why%3F'));
});

test('a link from elsewhere is opened as if it stood in the address bar', () => {
  const { bar, begun, opened, experiment, open } = setUp('?v=1&T=8&lock=T');
  opened.setState({ offers: [{ file: 'a.txt', link: 'v=1&T=2' }] });
  open('https://elsewhere.org/x/?v=1&T=2&example=7&TT=1');
  vi.runAllTimers();
  expect(begun).toEqual([{ example: 7 }]);
  expect(experiment.getState()).toMatchObject({ experiment: { T: 2 }, notes: [{ key: 'TT' }] });
  expect(opened.getState()).toMatchObject({ parts: { example: 7 }, offers: [] });
  expect(bar.location.href).toBe(address('v=1&T=2&example=7'));
});

test('a link put into the address bar begins as any other', () => {
  const { bar, begun, opened, view } = setUp('?v=1');
  expect(begun).toEqual([]);
  bar.location.href = `${HOME}?v=1&example=7&lang=ko`;
  for (const listener of bar.listeners) listener();
  expect(begun).toEqual([{ example: 7 }]);
  expect(opened.getState().parts).toEqual({ example: 7 });
  expect(view.getState().language).toBe('ko');
  expect(bar.location.href).toBe(address('v=1&lang=ko&example=7'));
});
