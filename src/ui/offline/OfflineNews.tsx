import { RotateCw, WifiOff } from 'lucide-react';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Offline } from '../../app/offline';
import { isUnderWay } from '../../app/run';
import { useComparison, useLandscape, useRun } from '../context';
import { Invitation, useInvitation } from '../lessons/Invitation';
import { Spoken } from '../shared/Spoken';
import { useOffline } from './useOffline';
import './offline.css';

/** Milliseconds for which it is said at most that the page works without a network; the help goes on to say it. */
const SAID_MS = 8_000;

/**
 * That the page now works without a network, and that a newer version is at hand: never while anything trains, and never while the
 * tour is offered to those who are new.
 */
export function OfflineNews() {
  const offline = useOffline();
  const { open, answer } = useInvitation();
  return (
    <div className="news" role="status">
      {open ? (
        <Suspense fallback={null}>
          <Spoken>
            <Invitation answer={answer} />
          </Spoken>
        </Suspense>
      ) : (
        offline && <News offline={offline} />
      )}
    </div>
  );
}

function News({ offline }: { readonly offline: Offline }) {
  const { news, update } = useStore(offline.store);
  const busy = useBusy();
  if (update) return busy ? null : <UpdateOffer offline={offline} />;
  return news && <Kept offline={offline} />;
}

function useBusy(): boolean {
  const running = useRun(isUnderWay);
  const comparing = useComparison((state) => state.underWay !== null);
  const sweeping = useLandscape((state) => state.underWay !== null);
  return running || comparing || sweeping;
}

/** Asks for nothing, so it makes way: presses go through it to what it covers, and any press or key ends it. */
function Kept({ offline: { heard } }: { readonly offline: Offline }) {
  const { t } = useTranslation();
  useEffect(() => {
    const ends = new AbortController();
    const handle = setTimeout(heard, SAID_MS);
    for (const event of ['pointerdown', 'keydown']) {
      window.addEventListener(event, heard, { capture: true, signal: ends.signal });
    }
    return () => {
      clearTimeout(handle);
      ends.abort();
    };
  }, [heard]);
  return (
    <div className="news__card news__card--passing">
      <WifiOff size="1.25rem" aria-hidden />
      <p className="news__words">{t('offline.news')}</p>
    </div>
  );
}

function UpdateOffer({ offline: { useUpdate: take, putOff } }: { readonly offline: Offline }) {
  const { t } = useTranslation();
  return (
    <div className="news__card">
      <RotateCw size="1.25rem" aria-hidden />
      <p className="news__words">
        <b>{t('offline.update.title')}</b> {t('offline.update.about')}
      </p>
      <button type="button" className="button button--strong" onClick={take}>
        {t('offline.update.use')}
      </button>
      <button type="button" className="button" onClick={putOff}>
        {t('offline.update.later')}
      </button>
    </div>
  );
}
