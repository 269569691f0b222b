import { LESSON_IDS, LESSON_PAGES, type LessonPlace } from './names';

/** The page before or after, across the ends of lessons; null where there is none. */
export function turned({ lesson, page }: LessonPlace, by: 1 | -1): LessonPlace | null {
  const next = page + by;
  if (next >= 1 && next <= LESSON_PAGES[lesson]) return { lesson, page: next };
  const other = LESSON_IDS[LESSON_IDS.indexOf(lesson) + by];
  return other === undefined ? null : { lesson: other, page: by > 0 ? 1 : LESSON_PAGES[other] };
}
