/** The lessons in the order in which they are offered, each with the number of its pages: all that the first view knows of them. */
export const LESSON_PAGES = {
  /** The page in a minute. */
  tour: 3,
  ensemble: 2,
  moreData: 2,
  logits: 2,
  temperature: 2,
  alpha: 1,
  gained: 2,
  logitsAlone: 1,
  neverSaw: 2,
  whySquared: 1,
  whichT: 2,
  biggerStep: 1,
  tooStrong: 2,
  noHelp: 2,
} as const;

export type LessonId = keyof typeof LESSON_PAGES;

export const LESSON_IDS = Object.keys(LESSON_PAGES) as readonly LessonId[];

export function isLessonId(name: string): name is LessonId {
  return Object.hasOwn(LESSON_PAGES, name);
}

/** A page of a lesson, counted from 1. */
export interface LessonPlace {
  readonly lesson: LessonId;
  readonly page: number;
}

/** The page before or after, across the ends of lessons; null where there is none. */
export function turned({ lesson, page }: LessonPlace, by: 1 | -1): LessonPlace | null {
  const next = page + by;
  if (next >= 1 && next <= LESSON_PAGES[lesson]) return { lesson, page: next };
  const other = LESSON_IDS[LESSON_IDS.indexOf(lesson) + by];
  return other === undefined ? null : { lesson: other, page: by > 0 ? 1 : LESSON_PAGES[other] };
}
