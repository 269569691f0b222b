import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { answerShare, startAnswer } from '../../app/course';
import type { LessonPage } from '../../lessons/lesson';
import { useApp, useComparison, useFormat, useRun } from '../context';

/** Starts what the page is about, or says how far it is. */
export function RunPart({ page }: { readonly page: LessonPage }) {
  const { t } = useTranslation();
  const app = useApp();
  const share = useShare(page);
  const format = useFormat();
  if (share !== null) {
    const words = t('lessons.training', { share: format.percent(share, 0) });
    return (
      <p className="lessons__training">
        {words}
        <progress className="lessons__progress" value={share} aria-label={words} />
      </p>
    );
  }
  return (
    <button
      type="button"
      className="button button--strong lessons__run"
      onClick={() => {
        startAnswer(app, page);
      }}
    >
      <Play size="1.0625rem" aria-hidden fill="currentColor" />
      {t('lessons.run')}
    </button>
  );
}

function useShare(page: LessonPage): number | null {
  const run = useRun((state) => state);
  const comparison = useComparison((state) => state);
  return answerShare(page, run, comparison);
}
