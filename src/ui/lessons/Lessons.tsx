import { List, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createKeptPages, keptAt } from '../../app/keptPages';
import { settlePlace, layPage, leaveLessons, openLessons, placeIn, standingNow } from '../../app/course';
import { LESSON_PAGES } from '../../lessons/names';
import { pageAt } from '../../lessons/lessons';
import { useApp, useFormat, useView } from '../context';
import { IconButton } from '../shared/IconButton';
import { LessonList } from './LessonList';
import { focusLessonsButton } from './LessonsButton';
import { PagePanel } from './PagePanel';
import { useHeaderHeight } from './useHeaderHeight';
import { useLessonTexts } from './useLessonTexts';
import { usePointing } from './usePointing';
import { isAboutView, useViewInSight } from './useViewInSight';
import './lessons.css';

/** The list of lessons or one of their pages, beside the instrument. */
export function Lessons() {
  const { t } = useTranslation();
  useLessonTexts();
  const app = useApp();
  const format = useFormat();
  const laid = useView((state) => state.lessons?.laid ?? false);
  const [kept] = useState(createKeptPages);
  const [before] = useState(() => standingNow(app));
  const query = useView((state) => state.lessons?.query ?? '');
  const found = useMemo(() => placeIn(query), [query]);
  const { place } = found;

  useEffect(() => {
    settlePlace(app, found);
  }, [app, found]);

  useEffect(() => {
    return place && !laid ? layPage(app, pageAt(place)) : undefined;
  }, [app, place, laid]);

  // A question comes before what it is about: nothing is pointed at that would answer it.
  const free = useStore(kept, (pages) => {
    if (place === null) return false;
    const { done, prediction } = keptAt(pages, place);
    return done !== true && (pageAt(place).asks === undefined || prediction !== undefined);
  });
  const page = place && pageAt(place);
  useViewInSight(laid ? page : null);
  usePointing(page && free ? page.touch : null, page !== null && isAboutView(page));
  useHeaderHeight();

  return (
    <aside className="lessons" aria-label={t('lessons.label')}>
      <div className="lessons__head">
        {place && (
          <>
            <IconButton
              plain
              icon={List}
              name={t('lessons.list')}
              onClick={() => {
                openLessons(app, null);
              }}
            />
            <p className="lessons__count" aria-live="polite">
              {t('lessons.count', {
                page: format.count(place.page),
                pages: format.count(LESSON_PAGES[place.lesson]),
              })}
            </p>
          </>
        )}
        <IconButton
          plain
          icon={X}
          name={t('lessons.leave')}
          onClick={() => {
            focusLessonsButton();
            leaveLessons(app, before);
          }}
        />
      </div>
      {place === null ? (
        <LessonList kept={kept} />
      ) : (
        <PagePanel key={`${place.lesson} ${place.page}`} place={place} kept={kept} />
      )}
    </aside>
  );
}
