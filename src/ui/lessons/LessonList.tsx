import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { openLessons } from '../../app/course';
import { keptAt, type KeptPages } from '../../app/keptPages';
import { LESSON_IDS, LESSON_PAGES, type LessonId } from '../../lessons/names';
import { useApp, useFormat } from '../context';
import { lessonTitle } from './lessonWords';

/** From here on learners ask. */
const FIRST_QUESTION: LessonId = 'whySquared';
const AT = LESSON_IDS.indexOf(FIRST_QUESTION);
const GROUPS = [
  { name: 'source', lessons: LESSON_IDS.slice(0, AT) },
  { name: 'questions', lessons: LESSON_IDS.slice(AT) },
] as const;

export function LessonList({ kept }: { readonly kept: KeptPages }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <h2 className="lessons__title" tabIndex={-1} ref={heading}>
        {t('lessons.label')}
      </h2>
      <p>{t('lessons.how')}</p>
      {GROUPS.map(({ name, lessons }) => (
        <section key={name} aria-labelledby={`lessons-${name}`}>
          <h3 className="lessons__group" id={`lessons-${name}`}>
            {t(`lessons.groups.${name}`)}
          </h3>
          <ol className="lessons__list">
            {lessons.map((lesson) => (
              <Entry key={lesson} lesson={lesson} kept={kept} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Entry({ lesson, kept }: { readonly lesson: LessonId; readonly kept: KeptPages }) {
  const { t } = useTranslation();
  const format = useFormat();
  const app = useApp();
  const pages = LESSON_PAGES[lesson];
  const done = useStore(kept, (state) =>
    Array.from({ length: pages }, (_, i) => keptAt(state, { lesson, page: i + 1 }).done).every(Boolean),
  );
  return (
    <li>
      <button
        type="button"
        className="lessons__entry"
        onClick={() => {
          openLessons(app, { lesson, page: 1 });
        }}
      >
        <span>{lessonTitle(t, lesson)}</span>
        <span className="soft lessons__pages">
          {done ? (
            <span className="lessons__mark" data-done role="img" aria-label={t('lessons.done')}>
              <Check aria-hidden />
            </span>
          ) : (
            t('lessons.pages', { count: pages, number: format.count(pages) })
          )}
        </span>
      </button>
    </li>
  );
}
