import { useEffect } from 'react';
import { laidBy } from '../../app/course';
import { FIRST_TAB } from '../../app/viewStore';
import type { LessonPage } from '../../lessons/lesson';

/** Where lessons stand beside the instrument, as their stylesheet has it. */
const BESIDE = '(min-width: 1180px)';

/** Whether a page is about a view behind a tab, while what it has to be pressed for lies there too or at the foot of the window. */
export function isAboutView(page: LessonPage): boolean {
  return page.keeps !== true && page.touch !== 'run' && laidBy(page).tab !== FIRST_TAB;
}

/** Moves the page up where the strip of tabs stands so low that most of the view that a page opened would lie below the window. */
export function useViewInSight(page: LessonPage | null): void {
  useEffect(() => {
    if (page === null || !isAboutView(page) || !window.matchMedia(BESIDE).matches) return;
    const strip = document.querySelector('.tabs__list');
    if (strip && strip.getBoundingClientRect().top > window.innerHeight / 2) strip.scrollIntoView();
  }, [page]);
}
