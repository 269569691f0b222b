import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewTexts } from '../../i18n/i18n';
import { addLessonTexts } from '../../i18n/lessonTexts';

/** Waits until lessons can speak; methods have their names from the views. */
export function useLessonTexts(): void {
  const { i18n } = useTranslation();
  use(viewTexts(i18n));
  useState(() => {
    addLessonTexts(i18n);
  });
}
