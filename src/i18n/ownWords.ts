/** What is said of a person's own files, on the page and on the command line. */
import type { TFunction } from 'i18next';
import type { Format } from './format';

const NAMED = 3;

/** "2 pictures could not be read and were left out: cat/a.png, cat/b.png" */
export function skippedWords(t: TFunction, format: Format, paths: readonly string[]): string {
  const more = paths.length > NAMED ? ', …' : '';
  return t('chooser.own.skipped', {
    count: paths.length,
    number: format.count(paths.length),
    list: paths.slice(0, NAMED).join(', ') + more,
  });
}
