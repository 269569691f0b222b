import { Info, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp, useExperiment, useFormat } from '../context';
import { IconButton } from '../shared/IconButton';
import { isLoss, noteWords, withoutRepetition } from './noteWords';

/** What of the link, or of what was typed, was not taken as given. */
export function Notes() {
  const { t } = useTranslation();
  const format = useFormat();
  const { experiment } = useApp();
  const notes = useExperiment((state) => state.notes);
  if (notes.length === 0) return null;
  return (
    <div className="link-bar link-bar--noted" role="status">
      <Info size="1.25rem" aria-hidden />
      <div className="link-bar__words">
        {!notes.every(isLoss) && <b>{t('notes.title')}</b>}
        <ul className="notice__list">
          {withoutRepetition(notes).map((note, index) => (
            <li key={index}>{noteWords(t, format, note)}</li>
          ))}
        </ul>
      </div>
      <IconButton plain icon={X} name={t('notice.dismiss')} onClick={experiment.dismissNotes} />
    </div>
  );
}
