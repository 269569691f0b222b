import { useTranslation } from 'react-i18next';
import { PageDialog } from '../shared/PageDialog';
import { Spoken } from '../shared/Spoken';
import { ShareDialog } from './ShareDialog';

interface Props {
  readonly onClose: () => void;
}

export function ShareWindow(props: Props) {
  return (
    <Spoken>
      <Share {...props} />
    </Spoken>
  );
}

function Share({ onClose }: Props) {
  const { t } = useTranslation();
  return (
    <PageDialog kind="share" title={t('share.title')} close={t('share.close')} onClose={onClose}>
      <ShareDialog />
    </PageDialog>
  );
}
