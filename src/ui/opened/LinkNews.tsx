import type { i18n } from 'i18next';
import { lazy, Suspense, type ComponentType } from 'react';
import type { App } from '../../app/app';
import type { ExperimentState } from '../../app/experimentStore';
import type { OpenedState } from '../../app/opened';
import type { PartName } from '../../link/parts';
import { viewTexts } from '../../i18n/i18n';
import { useExperiment, useOpened } from '../context';
import { Spoken } from '../shared/Spoken';

const TOLD: readonly PartName[] = ['result', 'hide', 'lock', 'pins'];

function tells({ parts, questionAside, offers }: OpenedState): boolean {
  return offers.length > 0 || TOLD.some((name) => name in parts) || (parts.ask !== undefined && !questionAside);
}

function hasNotes({ notes }: ExperimentState): boolean {
  return notes.length > 0;
}

/** Once they are here they are drawn with all else, which `lazy` would let go first. */
let here: ComponentType | null = null;

async function fetchBars(): Promise<ComponentType> {
  here = (await import('./LinkBars')).LinkBars;
  return here;
}

const FetchedBars = lazy(async () => ({ default: await fetchBars() }));

/** Fetches what a link that says so much needs before anything is drawn, so that nothing is moved by it later. */
export async function fetchLinkNews(
  i18n: i18n,
  { opened, experiment }: Pick<App, 'opened' | 'experiment'>,
): Promise<void> {
  if (!tells(opened.getState()) && !hasNotes(experiment.getState())) return;
  await Promise.all([fetchBars(), viewTexts(i18n)]).catch(() => undefined);
}

/** What the link says beside settings, and what was not taken as given; fetched only where there is something to say. */
export function LinkNews() {
  const told = useOpened(tells);
  const noted = useExperiment(hasNotes);
  if (!told && !noted) return null;
  const Bars = here ?? FetchedBars;
  return (
    <Suspense fallback={null}>
      <Spoken>
        <Bars />
      </Spoken>
    </Suspense>
  );
}
