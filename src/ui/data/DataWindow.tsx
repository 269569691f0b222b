import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useExperiment } from '../context';
import { PageDialog } from '../shared/PageDialog';
import { Spoken } from '../shared/Spoken';
import { DataChooser } from './DataChooser';

/** Where data are chosen. */
export function DataWindow() {
  return (
    <Spoken>
      <Data />
    </Spoken>
  );
}

function Data() {
  const { t } = useTranslation();
  const { own, view } = useApp();
  return (
    <PageDialog
      kind="wide"
      title={t('data.title')}
      close={t('data.close')}
      onClose={() => {
        view.setState({ dataOpen: false });
        own.dismiss();
      }}
    >
      <DataChooser />
      <Back />
    </PageDialog>
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
