import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Offline } from '../../app/offline';
import { useOffline } from './useOffline';

/** Whether the page works without a network here. */
export function OfflineLine() {
  const offline = useOffline();
  return offline && <Line offline={offline} />;
}

function Line({ offline }: { readonly offline: Offline }) {
  const { t } = useTranslation();
  const kept = useStore(offline.store, (state) => state.kept);
  return (
    <p className="dialog__small">
      <b>{t('offline.title')}</b> {t(`offline.kept.${kept}`)}
    </p>
  );
}
