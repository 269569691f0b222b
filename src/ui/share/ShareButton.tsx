import { Link } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { lazyPart } from '../shared/lazyPart';
import './share.css';

const ShareWindow = lazyPart(() => import('./ShareWindow').then((part) => part.ShareWindow));

/** What is behind it is fetched when it is first pressed. */
export function ShareButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const hold = useHold('share');
  if (hold === 'hidden') return null;
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={hold === 'locked'}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          setOpen(true);
        }}
      >
        <Link size="1.0625rem" aria-hidden />
        {t('share.button')}
        <LockMark control="share" />
      </button>
      {open && (
        <ShareWindow
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
