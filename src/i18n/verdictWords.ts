/** What is said of a row of a comparison, on the page and on the command line. */
import type { TFunction } from 'i18next';
import { aspectWords, type Aspect } from './parityWords';

/** The verdict. "Better" and "worse" of a row that is unlike the baseline say in what, since that alone may have done it. */
export function judgedWords(
  t: TFunction,
  verdict: 'better' | 'worse' | 'unclear' | 'tooFew',
  unlike: readonly Aspect[],
): string {
  const words = t(`compare.verdicts.${verdict}`);
  const told = verdict === 'better' || verdict === 'worse';
  return told && unlike.length > 0 ? t('compare.notAlike', { verdict: words, list: aspectWords(t, unlike) }) : words;
}

/** How p comes about. @param rows that were judged beside the baseline */
export function testWords(t: TFunction, seeds: number, rows: number): string {
  return seeds === 1 ? t('compare.testOneSeed') : t('compare.test', { seeds, count: rows });
}
