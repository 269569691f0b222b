import { Book } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openLessons } from '../../app/course';
import { useApp } from '../context';
import { Said } from './Said';
import { TERMS } from './terms';
import { useLessonTexts } from './useLessonTexts';
import './lessons.css';

/** How to read the page, the way to the lessons, and the glossary. */
export function HelpWords() {
  const { t } = useTranslation();
  useLessonTexts();
  const app = useApp();
  return (
    <>
      <p>
        <Said text={t('lessons.help.learn')} />
      </p>
      <p>
        <Said text={t('lessons.help.move')} />
      </p>
      <button
        type="button"
        className="button help__lessons"
        onClick={() => {
          openLessons(app, null);
        }}
      >
        <Book size="1.25rem" aria-hidden />
        {t('lessons.help.lessons')}
      </button>
      <h3>{t('lessons.glossary')}</h3>
      <dl className="glossary">
        {TERMS.map((term) => (
          <div key={term} className="glossary__one">
            <dt>{t(`lessons.terms.${term}.name`)}</dt>
            <dd>{t(`lessons.terms.${term}.means`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
