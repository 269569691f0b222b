import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startAnswer } from '../../app/course';
import type { LessonPage } from '../../lessons/lesson';
import { useApp, useFormat } from '../context';
import { useFocusIfLost } from './useFocusIfLost';

interface Props {
  readonly page: LessonPage;
  /** Of its run or comparison that is done, 0 to 1; null where none is under way. */
  readonly share: number | null;
}

/** Starts what the page is about, or says how far it is. */
export function RunPart({ page, share }: Props) {
  return share === null ? <Start page={page} /> : <Training share={share} />;
}

function Training({ share }: { readonly share: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const training = useFocusIfLost<HTMLParagraphElement>();
  const words = t('lessons.training', { share: format.percent(share, 0) });
  return (
    <p className="lessons__training" tabIndex={-1} ref={training}>
      {words}
      <progress className="lessons__progress" value={share} aria-label={words} />
    </p>
  );
}

function Start({ page }: { readonly page: LessonPage }) {
  const { t } = useTranslation();
  const app = useApp();
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
