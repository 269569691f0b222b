import { describe, expect, it } from 'vitest';
import { describeOwn } from '../data/ownImages';
import { pointSet } from '../data/points';
import { presetChoice } from '../experiment/choice';
import { presetExperiment } from '../experiment/presets';
import { exported, type Result } from '../experiment/result';
import { pointsOf } from '../link/drawn';
import { readLink } from '../link/link';
import { proofOf } from '../link/proof';
import { withSum } from '../link/sum';
import { linkOf } from './address';
import {
  frameCode,
  pinnable,
  pointsLength,
  shareableExample,
  shareableProof,
  sharedAddress,
  usualWish,
  type Page,
  type Wish,
} from './share';
import { newRun, runId, type KeptRun } from './keptRun';
import { NOTHING_DRAWN } from './sketch';
import { resultOf } from './testing';

const HREF = 'https://example.org/course/?v=1&ask=Old#top';
const experiment = { ...presetExperiment('few-labels'), T: 8 };
const RESULT = resultOf(experiment);
const POINTS = pointsOf([
  [0, 0, 0],
  [255, 17, 1],
]);

const kept = (result: Result, change: Partial<KeptRun> = {}): KeptRun => ({ ...newRun(result, 0), ...change });

function pageOf(change: Partial<Page> = {}): Page {
  return {
    experiment,
    preset: 'few-labels',
    choice: presetChoice('few-labels'),
    view: {
      tab: 'temperature',
      language: 'ko',
      dress: 'projector',
      example: null,
      sketch: NOTHING_DRAWN,
      lessons: null,
    },
    result: RESULT,
    recorded: false,
    opened: { parts: {}, experiment },
    points: [],
    runs: [kept(RESULT)],
    ...change,
  };
}

const wishFor = (page: Page, change: Partial<Wish> = {}): Wish => ({ ...usualWish(page, false), ...change });
const addressOf = (page: Page, wish: Wish, more: Parameters<typeof sharedAddress>[3] = {}): string =>
  sharedAddress(HREF, page, wish, more) ?? 'none';
const parts = (page: Page, change: Partial<Wish>) => readLink(addressOf(page, wishFor(page, change))).parts;

describe('a shared address', () => {
  it('holds settings and the open tab, and nothing else unless it is wished for', () => {
    const page = pageOf();
    expect(sharedAddress(HREF, page, wishFor(page))).toBe(
      `https://example.org/course/?${withSum('v=1&T=8&tab=temperature&dress=projector')}`,
    );
    expect(sharedAddress(HREF, page, wishFor(page, { tab: 'overview', dress: 'system', language: 'ko' }))).toBe(
      `https://example.org/course/?${withSum('v=1&T=8&lang=ko')}`,
    );
  });

  it('opens the page of the lesson that is open, unless it is for a frame or not wished for', () => {
    const usual = pageOf();
    const page = pageOf({ view: { ...usual.view, lessons: { query: 'lesson=whichT&page=2', laid: true } } });
    const lessonsOf = (change: Partial<Wish>, more = {}) =>
      linkOf(addressOf(page, wishFor(page, change), more), ['en']).lessons;
    expect(lessonsOf({})).toEqual({ query: 'lesson=whichT&page=2', laid: true });
    expect(lessonsOf({ lesson: false })).toBeNull();
    expect(lessonsOf({}, { embed: 'yes' })).toBeNull();
  });

  it('brings back all that was wished for, without a note', () => {
    const other = exported(
      { ...resultOf(presetExperiment('compression')), digest: 'fedcba9876543210' },
      'compression',
      '',
    );
    const page = pageOf({
      view: {
        tab: 'temperature',
        language: 'ko',
        example: { kind: 'test', digit: { index: 7, label: 9, image: new Uint8Array(784) }, set: '' },
        dress: 'dark',
        sketch: NOTHING_DRAWN,
        lessons: null,
      },
      runs: [kept(other, { ownName: 'warm; 100 %!' }), kept(RESULT)],
    });
    const wish = wishFor(page, {
      result: true,
      start: true,
      pause: { stage: 'students', step: 40 },
      example: true,
      language: 'ko',
      hide: ['preset'],
      lock: ['T', 'alpha'],
      ask: '  Which\nT suits? ',
      pins: [runId(other)],
    });
    const link = linkOf(addressOf(page, wish, { embed: 'yes' }), ['en']);
    expect(link).toMatchObject({ experiment, tab: 'temperature', language: 'ko', dress: 'dark', notes: [] });
    expect(link.parts).toEqual({
      result: shareableProof(page)?.proof,
      start: 'now',
      pause: { stage: 'students', step: 40 },
      example: 7,
      hide: ['preset'],
      lock: ['T', 'alpha'],
      ask: 'Which T suits?',
      pins: [
        {
          experiment: presetExperiment('compression'),
          preset: 'compression',
          proof: { ...shareableProof(page)!.proof, digest: 'fedcba9876543210', steps: expect.anything() as object },
          name: 'warm; 100 %!',
        },
      ],
      embed: 'yes',
    });
  });

  it('cut off anywhere, is never another experiment in silence', () => {
    const page = pageOf({ runs: [] });
    const address = addressOf(page, wishFor(page, { result: true, start: true, lock: ['T'], ask: 'Why so hot?' }));
    for (let end = address.indexOf('?') + 2; end < address.length; end++) {
      expect(linkOf(address.slice(0, end), ['en']).notes, address.slice(0, end)).not.toEqual([]);
    }
  });

  it('is none where the run is to pause at no step', () => {
    const page = pageOf();
    expect(sharedAddress(HREF, page, wishFor(page, { pause: 'wrong' }))).toBeNull();
    const pause = { stage: 'students', step: experiment.studentSteps + 1 } as const;
    expect(usualWish(pageOf({ opened: { parts: { pause }, experiment } }), false).pause).toBeNull();
  });

  it('offers again what the opened link said', () => {
    const said = { start: 'now', ask: 'Why?', lock: ['run'], pause: { stage: 'teachers', step: 3 } } as const;
    const page = pageOf({ opened: { parts: said, experiment } });
    expect(readLink(addressOf(page, usualWish(page, false))).parts).toEqual(said);
  });

  it('passes a link on whole that was opened and not run', () => {
    const pin = (digest: string, T: number) => {
      const about = { ...presetExperiment('compression'), T };
      const proof = proofOf({ ...resultOf(about), digest });
      return { experiment: about, preset: 'compression', proof, name: `of T ${T}` } as const;
    };
    const said = {
      result: { ...proofOf(RESULT), digest: 'f'.repeat(16) },
      ask: 'Why?',
      pins: [pin('e'.repeat(16), 2), pin('d'.repeat(16), 3)],
    };
    const opened = { parts: said, experiment };
    for (const page of [pageOf({ result: null, opened }), pageOf({ recorded: true, opened })]) {
      expect(readLink(addressOf(page, usualWish(page, false)))).toMatchObject({ experiment, parts: said, notes: [] });
    }
    const changed = pageOf({ result: null, opened, experiment: { ...experiment, T: 9 } });
    const { parts: left } = readLink(addressOf(changed, usualWish(changed, false)));
    expect(left).toEqual({ ask: 'Why?', pins: said.pins });
  });
});

describe('a result', () => {
  it('is told of just these settings alone', () => {
    expect(shareableProof(pageOf())).toMatchObject({ whose: 'own', proof: { digest: RESULT.digest } });
    expect(shareableProof(pageOf({ result: null }))).toBeNull();
    expect(shareableProof(pageOf({ experiment: { ...experiment, T: 9 } }))).toBeNull();
    expect(shareableProof(pageOf({ experiment: { ...experiment, controls: ['twin'] } }))).toBeNull();
    expect(parts(pageOf({ experiment: { ...experiment, T: 9 } }), { result: true })).toEqual({});
  });

  it('that was sent is told as long as none was trained here by its settings', () => {
    const result = { ...proofOf(RESULT), digest: 'f'.repeat(16) };
    const opened = { parts: { result }, experiment };
    const sent = { whose: 'sender', proof: result };
    expect(shareableProof(pageOf({ opened, result: null }))).toEqual(sent);
    expect(shareableProof(pageOf({ opened, recorded: true }))).toEqual(sent);
    expect(shareableProof(pageOf({ opened }))).toMatchObject({ whose: 'own' });
    expect(shareableProof(pageOf({ opened, result: null, experiment: { ...experiment, T: 9 } }))).toBeNull();
  });

  it('that came pinned is offered first, once, and by the name that it has here', () => {
    const other = { ...RESULT, digest: 'a'.repeat(16) };
    const pin = { experiment, preset: 'few-labels', proof: proofOf(other), name: '' } as const;
    const page = pageOf({
      runs: [kept({ ...other, digest: 'c'.repeat(16) }, { pinned: true }), kept(other, { ownName: 'mine' })],
      opened: { parts: { pins: [pin, pin] }, experiment },
    });
    const offers = pinnable(page).map(({ run, ofLink }) => [run?.result.digest[0], run?.ownName, ofLink]);
    expect(offers).toEqual([
      ['a', 'mine', true],
      ['c', null, false],
    ]);
  });

  it('that stands is not pinned beside itself, nor one of own data', () => {
    const other = { ...RESULT, digest: 'a'.repeat(16) };
    const own = { ...resultOf({ ...experiment, dataset: 'points' }), digest: 'b'.repeat(16) };
    const runs = [kept(other, { pinned: true }), kept(own), kept(RESULT), kept({ ...other, digest: 'c'.repeat(16) })];
    expect(pinnable(pageOf({ runs })).map(({ pin }) => pin.proof.digest)).toEqual(['a'.repeat(16), 'c'.repeat(16)]);
  });
});

describe('what is shown', () => {
  const set = '';
  const stroke = Array.from({ length: 30 }, (_, i) => ({ x: 20.4 + i, y: 30.6 }));
  const view = pageOf().view;

  it('is a drawing, to the whole unit of its pad', () => {
    const sketch = { ...NOTHING_DRAWN, strokes: [stroke] };
    const page = pageOf({ view: { ...view, example: { kind: 'drawn', image: new Uint8Array(784), set }, sketch } });
    expect(parts(page, { example: true }).digit?.strokes[0]?.slice(0, 2)).toEqual([
      [20, 31],
      [21, 31],
    ]);
  });

  it('is in no link where it is nothing, of too many strokes, or a place in the plane', () => {
    const drawn = { kind: 'drawn', image: new Uint8Array(784), set } as const;
    const crowded = { ...NOTHING_DRAWN, strokes: Array<typeof stroke>(60).fill(stroke) };
    expect(shareableExample(pageOf({ view: { ...view, example: null } }))).toBeNull();
    expect(shareableExample(pageOf({ view: { ...view, example: drawn } }))).toBeNull();
    expect(shareableExample(pageOf({ view: { ...view, example: drawn, sketch: crowded } }))).toBeNull();
    const flat = { ...experiment, dataset: 'moons' } as const;
    const sketch = { ...NOTHING_DRAWN, strokes: [stroke] };
    expect(shareableExample(pageOf({ experiment: flat, view: { ...view, example: drawn, sketch } }))).toBeNull();
  });
});

describe('own points', () => {
  const data = describeOwn(pointSet(POINTS));
  const about = { ...experiment, dataset: 'points', data } as const;

  it('are in the link that is about them, as networks see them', () => {
    const page = pageOf({ experiment: about, points: POINTS });
    const { points } = parts(page, {});
    expect(describeOwn(pointSet(pointsOf(points!)))).toEqual(data);
    expect(parts(page, { points: false })).toEqual({});
    expect(parts(pageOf({ points: POINTS }), { points: true })).toEqual({});
  });

  it('are left out at first where they are too many', () => {
    const many = Array.from({ length: 1900 }, (_, i) => ({ x: (i * 0.37) % 1, y: (i * 0.73) % 1, label: i % 5 }));
    const page = pageOf({ experiment: about, points: many });
    expect(pointsLength(page)).toBeGreaterThan(8000);
    expect(usualWish(page, false).points).toBe(false);
  });
});

it('the code of a frame is safe to paste into a page', () => {
  const code = frameCode('https://example.org/?a=1&ask=%22', { title: 'T < 5 & "more"', width: 640, height: 480 });
  const frame = new RegExp(/^<iframe ([^<>]*)><\/iframe>$/).exec(code);
  expect(frame?.[1]).toBe(
    'src="https://example.org/?a=1&amp;ask=%22" title="T &lt; 5 &amp; &quot;more&quot;" width="640" height="480" ' +
      'loading="lazy" allow="clipboard-write" style="border: 0"',
  );
});
