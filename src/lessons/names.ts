/** The lessons in the order in which they are offered, each with the number of its pages. */
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

/** A page of a lesson, counted from 1. */
export interface LessonPlace {
  readonly lesson: LessonId;
  readonly page: number;
}
