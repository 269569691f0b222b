import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { Segmented } from './Segmented';

/** At which temperature the networks' answers are shown. */
export function AtSwitch() {
  const { t } = useTranslation();
  const { view } = useApp();
  const at = useView((state) => state.at);
  return (
    <Segmented
      label={t('digit.at')}
      value={at}
      options={[
        { value: 'T', text: t('digit.atT') },
        { value: '1', text: t('digit.at1') },
      ]}
      onChange={(chosen) => {
        view.setState({ at: chosen });
      }}
    />
  );
}
