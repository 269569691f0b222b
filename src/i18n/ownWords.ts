/** What is said of a person's own files, on the page and on the command line. */
import type { TFunction } from 'i18next';
import type { Format } from './format';

const NAMED = 3;

/** "2 pictures could not be read and were left out: cat/a.png, cat/b.png" */
export function skippedWords(t: TFunction, format: Format, paths: readonly string[]): string {
  return t('chooser.own.skipped', { count: paths.length, number: format.count(paths.length), list: some(paths) });
}

/** "Put together and split anew, a fifth of each class to test with: pets/test, pets/train" */
export function joinedWords(t: TFunction, places: readonly string[]): string {
  return t('chooser.own.joined', { list: some(places) });
}

function some(names: readonly string[]): string {
  const more = names.length > NAMED ? ', …' : '';
  return names.slice(0, NAMED).join(', ') + more;
}
