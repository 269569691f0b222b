/** What lessons say. Not every page says everything, so that these keys are put together here alone. */
import type { TFunction } from 'i18next';
import type { Row } from '../../lessons/lesson';
import type { LessonId, LessonPlace } from '../../lessons/names';
import type { Format } from '../../i18n/format';
import { rowName } from '../compare/rows';
import type { Nouns } from '../dataWords';

type Part = 'text' | 'task' | 'question' | 'reveal';

/** Empty where the page does not say it. */
export function pageWords(t: TFunction, { lesson, page }: LessonPlace, part: Part | `options.${string}`): string {
  return t(`lessons.course.${lesson}.p${page}.${part}` as 'lessons.course.tour.p1.text', { defaultValue: '' });
}

export function lessonTitle(t: TFunction, lesson: LessonId): string {
  return t(`lessons.course.${lesson}.title`);
}

/** The methods and values of comparisons have names already. */
export function rowWords(t: TFunction, format: Format, { id }: Row, nouns: Nouns): string {
  switch (id) {
    case 'teachers':
    case 'teacher':
    case 'student':
    case 'ensemble':
    case 'biased':
      return t(`lessons.rows.${id}`);
    default:
      return rowName(t, format, id, nouns);
  }
}
