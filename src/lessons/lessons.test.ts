import { describe, expect, it } from 'vitest';
import { laidBy } from '../app/course';
import { linkOf } from '../app/address';
import { changedSettings } from '../app/experimentStore';
import { lessons as english } from '../i18n/en/lessons';
import { LESSONS, pageAt } from './lessons';
import { LESSON_IDS, LESSON_PAGES, type LessonPlace } from './names';
import { turned } from './turned';

const PLACES = LESSON_IDS.flatMap((lesson) => LESSONS[lesson].map((_, i): LessonPlace => ({ lesson, page: i + 1 })));

interface Words {
  readonly text: string;
  readonly task: string;
  readonly question?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly reveal?: string;
}

function wordsOf({ lesson, page }: LessonPlace): Words {
  const pages: Readonly<Record<string, unknown>> = english.course[lesson];
  return pages[`p${page}`] as Words;
}

describe.each(PLACES)('page $page of $lesson', (place) => {
  const page = pageAt(place);

  it('has settings that a link can hold, every one of them as given', () => {
    expect(linkOf(`https://a.example/?${page.query}`, ['en']).notes).toEqual([]);
  });

  it('says what it is about, what to do, and all that its question needs', () => {
    const words = wordsOf(place);
    expect(words.text).toMatch(/\[\[\w+\|/);
    for (const [, term = ''] of Object.values(words)
      .join(' ')
      .matchAll(/\[\[(\w+)\|/g)) {
      expect(Object.keys(english.terms)).toContain(term);
    }
    expect(words.task).not.toBe('');
    expect(words.question === undefined).toBe(page.asks === undefined);
    const options = page.asks?.kind === 'choice' ? page.asks.options : [];
    expect(Object.keys(words.options ?? {}).sort()).toEqual([...options].sort());
    expect(Boolean(words.reveal)).toBe(page.answer !== undefined);
  });

  it('asks only where a run answers', () => {
    expect(page.asks !== undefined && page.answer === undefined).toBe(false);
    if (page.answer) expect(page.claims).not.toHaveLength(0);
  });

  it('keeps what stands only where that is its own experiment', () => {
    if (!page.keeps) return;
    const before = laidBy(pageAt({ ...place, page: place.page - 1 })).link.experiment;
    expect(changedSettings(before, laidBy(page).link.experiment)).toEqual([]);
  });
});

it('knows the number of pages of every lesson', () => {
  expect(LESSON_IDS.map((id) => LESSONS[id].length)).toEqual(LESSON_IDS.map((id) => LESSON_PAGES[id]));
});

it('turns from the first page to the last and back', () => {
  const there: LessonPlace[] = [];
  for (let at: LessonPlace | null = PLACES[0]!; at !== null; at = turned(at, 1)) there.push(at);
  expect(there).toEqual(PLACES);
  const back: LessonPlace[] = [];
  for (let at: LessonPlace | null = PLACES.at(-1)!; at !== null; at = turned(at, -1)) back.push(at);
  expect(back).toEqual([...PLACES].reverse());
});
