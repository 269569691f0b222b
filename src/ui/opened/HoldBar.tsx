import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { unlocked } from '../../app/opened';
import { CONTROLS, type ControlName } from '../../link/parts';
import { useApp, useOpened } from '../context';

/** What the link has taken out of reach, and the way to have it back. */
export function HoldBar() {
  const { t } = useTranslation();
  const { opened } = useApp();
  const { hide = [], lock = [], embed } = useOpened(({ parts }) => parts);
  const locked = lock.filter((name) => !hide.includes(name));
  // In a frame there is little room, and a link to the whole page.
  const told = embed ? locked : [...locked, ...hide];
  if (told.length === 0) return null;
  const list = (names: readonly ControlName[]): string =>
    CONTROLS.filter((name) => names.includes(name))
      .map((name) => t(`opened.controls.${name}`))
      .join(', ');
  return (
    <div className="notice link-bar" role="status">
      <Lock size="1.25rem" aria-hidden />
      <p className="notice__words">
        {locked.length > 0 && t('opened.lockedList', { list: list(locked) })}{' '}
        {hide.length > 0 && t('opened.hiddenList', { list: list(hide) })}
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
