/** The commonest page: it asks, a comparison answers, and then it is done. */
import type { LessonPage } from './lesson';
import { comparedErrors } from './rows';

export const answered: NonNullable<LessonPage['done']> = (seen) => seen.answered;

/** @param more its question and claims, and an answer of its own where that is not the errors of what is compared */
export function comparison(query: string, more: Pick<LessonPage, 'answer' | 'asks' | 'beside' | 'claims'>): LessonPage {
  return {
    query,
    touch: 'compare',
    done: answered,
    answer: { by: 'comparison', unit: 'errors', rows: comparedErrors },
    ...more,
  };
}
