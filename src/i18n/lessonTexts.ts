/** What lessons and glossary say, in every language. Fetched with what shows it. */
import type { i18n } from 'i18next';
import { lessons as english } from './en/lessons';
import { lessons as korean } from './ko/lessons';

export function addLessonTexts(instance: i18n): void {
  instance.addResourceBundle('en', 'translation', { lessons: english }, true);
  instance.addResourceBundle('ko', 'translation', { lessons: korean }, true);
}
