import type { i18n } from 'i18next';
import { lazy, Suspense } from 'react';
import type { Parts, PartName } from '../../link/parts';
import { viewTexts } from '../../i18n/i18n';
import { useOpened } from '../context';
import { Spoken } from '../shared/Spoken';

const TOLD: readonly PartName[] = ['result', 'ask', 'hide', 'lock', 'pins'];

function tells(parts: Parts): boolean {
  return TOLD.some((name) => name in parts);
}

const fetchBars = () => import('./LinkBars');
const LinkBars = lazy(() => fetchBars().then(({ LinkBars: Bars }) => ({ default: Bars })));

/** Fetches what a link with such parts needs before anything is drawn, so that nothing is moved by it later. */
export async function fetchLinkNews(i18n: i18n, parts: Parts): Promise<void> {
  if (tells(parts)) await Promise.all([fetchBars(), viewTexts(i18n)]).catch(() => undefined);
}

/** What the link says beside settings; fetched only where it says something. */
export function LinkNews() {
  const told = useOpened(({ parts }) => tells(parts));
  if (!told) return null;
  return (
    <Suspense fallback={null}>
      <Spoken>
        <LinkBars />
      </Spoken>
    </Suspense>
  );
}
