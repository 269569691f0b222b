import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';

const DataChooser = lazy(() => import('./DataChooser').then(({ DataChooser: Chooser }) => ({ default: Chooser })));

/** Where data are chosen; what is in it is fetched when it is first opened. */
export function DataDialog() {
  const { t } = useTranslation();
  const { own, view } = useApp();
  const open = useView((state) => state.dataOpen);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(dataOpen) => {
        view.setState({ dataOpen });
        if (!dataOpen) own.dismiss();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="dialog__veil" />
        <Dialog.Content className="dialog dialog--wide" aria-describedby={undefined}>
          <Dialog.Title className="dialog__title">{t('data.title')}</Dialog.Title>
          <Suspense fallback={<p>{t('chart.loading')}</p>}>
            <DataChooser />
          </Suspense>
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={t('data.close')}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
