/** All lessons. What they say is in `i18n`, under the same names. */
import type { Lesson, LessonPage } from './lesson';
import type { LessonId, LessonPlace } from './names';
import { biggerStep, noHelp, tooStrong, whichT, whySquared } from './questions';
import { alpha, ensemble, gained, logits, logitsAlone, moreData, neverSaw, temperature, tour } from './source';

export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  tour,
  ensemble,
  moreData,
  logits,
  temperature,
  alpha,
  gained,
  logitsAlone,
  neverSaw,
  whySquared,
  whichT,
  biggerStep,
  tooStrong,
  noHelp,
};

/** @throws RangeError where there is no such page */
export function pageAt({ lesson, page }: LessonPlace): LessonPage {
  const found = LESSONS[lesson][page - 1];
  if (found === undefined) throw new RangeError(`${lesson} has no page ${page}`);
  return found;
}
