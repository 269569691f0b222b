import { Link, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { Spoken } from '../shared/Spoken';
import './share.css';

const ShareDialog = lazy(() => import('./ShareDialog').then(({ ShareDialog: Inner }) => ({ default: Inner })));

/** What is behind it is fetched when it is first pressed. */
export function ShareButton() {
  const { t } = useTranslation();
  const hold = useHold('share');
  if (hold === 'hidden') return null;
  return (
    <Dialog.Root>
      <Dialog.Trigger className="button" disabled={hold === 'locked'}>
        <Link size="1.0625rem" aria-hidden />
        {t('share.button')}
        <LockMark control="share" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__veil" />
        <Dialog.Content className="dialog dialog--share" aria-describedby={undefined}>
          <Dialog.Title className="dialog__title">{t('share.title')}</Dialog.Title>
          <Suspense fallback={<p>{t('chart.loading')}</p>}>
            <Spoken>
              <ShareDialog />
            </Spoken>
          </Suspense>
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={t('share.close')}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
