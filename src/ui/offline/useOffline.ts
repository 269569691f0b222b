import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offline } from '../../app/offline';
import { viewTexts } from '../../i18n/i18n';
import { useApp } from '../context';

/** What is known of use without a network, once that and its words are here; the page goes on where they cannot be fetched. */
export function useOffline(): Offline | null {
  const app = useApp();
  const { i18n } = useTranslation();
  const [offline, setOffline] = useState<Offline | null>(null);
  useEffect(() => {
    void Promise.all([app.offline(), viewTexts(i18n)]).then(
      ([known]) => setOffline(known),
      () => undefined,
    );
  }, [app, i18n]);
  return offline;
}
