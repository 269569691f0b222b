import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useHold } from './useHold';
import type { ControlName } from '../../link/parts';
import './lockMark.css';

/** Beside what the link has locked; nothing where it is free. */
export function LockMark({ control }: { readonly control: ControlName | null }) {
  const { t } = useTranslation();
  if (useHold(control) !== 'locked') return null;
  return (
    <span className="lock-mark" title={t('held.locked')}>
      <Lock size="1rem" aria-hidden />
      <span className="hidden">{t('held.locked')}</span>
    </span>
  );
}
