import { useTranslation } from 'react-i18next';
import { useApp } from '../context';
import { PageDialog } from '../shared/PageDialog';
import { Spoken } from '../shared/Spoken';
import { HelpGuide } from './HelpGuide';

export function HelpWindow() {
  return (
    <Spoken>
      <Help />
    </Spoken>
  );
}

function Help() {
  const { t } = useTranslation();
  const { view } = useApp();
  return (
    <PageDialog
      title={t('help.title')}
      close={t('help.close')}
      onClose={() => {
        view.setState({ helpOpen: false });
      }}
    >
      <HelpGuide />
    </PageDialog>
  );
}
