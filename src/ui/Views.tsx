import { Tabs } from 'radix-ui';
import { type ComponentType, lazy, Suspense, useDeferredValue, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TAB_NAMES, type TabName } from '../app/viewStore';
import { viewTexts } from '../i18n/i18n';
import { useApp, useView } from './context';
import { afterFirstView, moment } from './idle';
import { Overview } from './overview/Overview';
import { Near } from './shared/Near';
import { Spoken } from './shared/Spoken';

/** The views that are drawn when they are chosen, and fetched once the first view stands. */
const OTHERS = [
  fetched('temperature', () => import('./temperature/TemperatureTab').then((room) => room.TemperatureTab)),
  fetched('darkKnowledge', () => import('./darkKnowledge/DarkKnowledgeTab').then((room) => room.DarkKnowledgeTab)),
  fetched('landscape', () => import('./landscape/LandscapeTab').then((room) => room.LandscapeTab)),
  fetched('draw', () => import('./draw/DrawTab').then((room) => room.DrawTab)),
  fetched('differences', () => import('./differences/DifferencesTab').then((room) => room.DifferencesTab)),
  fetched('price', () => import('./price/PriceTab').then((room) => room.PriceTab)),
  fetched('calibration', () => import('./calibration/CalibrationTab').then((room) => room.CalibrationTab)),
  fetched('flat', () => import('./flat/FlatTab').then((room) => room.FlatTab)),
  fetched('result', () => import('./result/ResultTab').then((room) => room.ResultTab)),
  fetched('compare', () => import('./compare/CompareTab').then((room) => room.CompareTab)),
  fetched('runs', () => import('./runs/RunsTab').then((room) => room.RunsTab)),
  fetched('settings', () => import('./settings/SettingsTab').then((room) => room.SettingsTab)),
];

interface FetchedView {
  readonly name: TabName;
  readonly fetch: () => Promise<unknown>;
  readonly View: ComponentType;
}

function fetched(name: TabName, load: () => Promise<ComponentType>): FetchedView {
  return { name, fetch: load, View: lazy(async () => ({ default: await load() })) };
}

/** Brings the other views in a while after the first one, so that a tab answers without the network. */
function useViewsAhead(): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    let left = false;
    const ahead = async (): Promise<void> => {
      await afterFirstView();
      for (const fetch of [() => viewTexts(i18n), ...OTHERS.map((view) => view.fetch)]) {
        if (left) return;
        await fetch().catch(() => undefined);
        await moment();
      }
    };
    void ahead();
    return () => {
      left = true;
    };
  }, [i18n]);
}

/** One of the other views without its tab; nothing for the first one. */
export function SingleView({ name }: { readonly name: TabName }) {
  const found = OTHERS.find((other) => other.name === name);
  return (
    found && (
      <Suspense fallback={null}>
        <Spoken>
          <found.View />
        </Spoken>
      </Suspense>
    )
  );
}

/** What lies below the apparatus. The overview stays in the page once drawn: its chart takes longer than a press may. */
export function Views() {
  const { t } = useTranslation();
  const { view } = useApp();
  const tab = useView((state) => state.tab);
  // A tab answers its press at once; the view, which takes longer to draw, follows without holding anything up.
  const shown = useDeferredValue(tab);
  const strip = useOpenInSight(tab);
  useViewsAhead();

  return (
    <Tabs.Root
      className="tabs"
      value={tab}
      onValueChange={(name) => {
        const chosen = TAB_NAMES.find((other) => other === name);
        if (chosen) view.setState({ tab: chosen });
        leaveRoom(strip.current);
      }}
    >
      <Tabs.List ref={strip} className="tabs__list" aria-label={t('tabs.label')}>
        {TAB_NAMES.map((name) => (
          <Tabs.Trigger key={name} value={name} className="tabs__tab">
            {t(`tabs.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="overview" forceMount className="tabs__view tabs__view--kept" tabIndex={-1} {...away(tab)}>
        <Near>
          <Overview />
        </Near>
      </Tabs.Content>
      {OTHERS.map(({ name, View }) => (
        <Tabs.Content key={name} value={name} className="tabs__view" tabIndex={-1}>
          {name === shown && (
            <Suspense fallback={null}>
              <Spoken>
                <View />
              </Spoken>
            </Suspense>
          )}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

/** Moves the strip of tabs, where it is wider than its place, so that the open one is in sight. */
function useOpenInSight(tab: TabName) {
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const list = strip.current;
    if (!list) return undefined;
    // Also when its place becomes another: a lesson opens beside it, a window is made narrower.
    const watch = new ResizeObserver(() => {
      center(list);
    });
    watch.observe(list);
    return () => {
      watch.disconnect();
    };
  }, [tab]);
  return strip;
}

function center(list: HTMLElement): void {
  const open = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
  if (!open) return;
  const { left, width } = list.getBoundingClientRect();
  list.scrollLeft += open.left + open.width / 2 - (left + width / 2);
}

/** Moves the page up where the strip that was pressed stands so low that the chosen view would lie below the window. */
function leaveRoom(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top > (2 / 3) * window.innerHeight) list.scrollIntoView();
}

/** Makes the overview, which stays where it is, absent for everyone while another tab is chosen. */
function away(tab: TabName): { readonly inert: boolean; readonly 'aria-hidden': boolean } {
  const inert = tab !== 'overview';
  return { inert, 'aria-hidden': inert };
}
