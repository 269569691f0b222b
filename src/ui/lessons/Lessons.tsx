import { List, X } from 'lucide-react';
import { use, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKeptPages } from '../../app/keptPages';
import { layPage, leaveLessons, openLessons, standingNow } from '../../app/course';
import { LESSON_PAGES } from '../../lessons/names';
import { pageAt } from '../../lessons/lessons';
import { lessonTexts } from '../../i18n/i18n';
import { useApp, useFormat, useView } from '../context';
import { IconButton } from '../shared/IconButton';
import { LessonList } from './LessonList';
import { PagePanel } from './PagePanel';
import './lessons.css';

/** The list of lessons or one of their pages, beside the instrument. */
export function Lessons() {
  const { t, i18n } = useTranslation();
  use(lessonTexts(i18n));
  const app = useApp();
  const format = useFormat();
  const open = useView((state) => state.lessons);
  const [kept] = useState(createKeptPages);
  const [before] = useState(() => standingNow(app));
  const place = open?.place ?? null;

  useEffect(() => {
    return open?.place && !open.laid ? layPage(app, pageAt(open.place)) : undefined;
  }, [app, open]);

  const touch = place && pageAt(place).touch;
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (touch === null) return undefined;
    dataset.touch = touch;
    return () => {
      delete dataset.touch;
    };
  }, [touch]);

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
