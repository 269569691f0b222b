import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unlocked } from '../../app/opened';
import { useApp, useOpened } from '../context';
import { controlWords } from './controlWords';

/** What the link has taken out of reach, and the way to have it back. */
export function HoldBar() {
  const { t } = useTranslation();
  const { opened } = useApp();
  const { hide = [], lock = [], embed } = useOpened(({ parts }) => parts);
  const locked = lock.filter((name) => !hide.includes(name));
  // In a frame there is little room, and a link to the whole page.
  const told = embed ? locked : [...locked, ...hide];
  if (told.length === 0) return null;
  return (
    <div className="link-bar" role="status">
      <Lock size="1.25rem" aria-hidden />
      <p className="link-bar__words">
        {locked.length > 0 && t('opened.lockedList', { list: controlWords(t, locked) })}{' '}
        {hide.length > 0 && t('opened.hiddenList', { list: controlWords(t, hide) })}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => {
          opened.setState(unlocked);
        }}
      >
        {t(locked.length > 0 ? 'opened.unlock' : 'opened.showHidden')}
      </button>
    </div>
  );
}
