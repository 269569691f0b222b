import { Undo2, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useExperiment, useView } from '../context';
import { Spoken } from '../shared/Spoken';

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
            <Spoken>
              <DataChooser />
            </Spoken>
          </Suspense>
          <Back />
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={t('data.close')}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The way back to the experiment as it was when the dialog was opened, once another data set has been chosen. */
function Back() {
  const { t } = useTranslation();
  const { experiment: store, own } = useApp();
  const now = useExperiment((state) => state.experiment);
  const [former] = useState(now);
  if (former.dataset === now.dataset) return null;
  return (
    <button
      type="button"
      className="button dialog__back"
      onClick={() => {
        own.dismiss();
        store.commit(former);
      }}
    >
      <Undo2 size="1.0625rem" aria-hidden />
      {t('data.back', { name: t(`settings.choices.${former.dataset}`) })}
    </button>
  );
}
