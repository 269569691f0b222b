import { Tabs, Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabName } from '../app/viewStore';
import { Announcer } from './Announcer';
import { Apparatus } from './apparatus/Apparatus';
import { useApp, useView } from './context';
import { Header } from './header/Header';
import { NoticeBar } from './notice/NoticeBar';
import { Overview } from './overview/Overview';
import { ResultTab } from './result/ResultTab';
import { SettingsTab } from './settings/SettingsTab';
import { useShortcuts } from './useShortcuts';

/** The views below the apparatus, in their order. */
const TABS = {
  overview: Overview,
  result: ResultTab,
  settings: SettingsTab,
} as const satisfies Record<TabName, () => React.ReactNode>;

const TAB_NAMES = Object.keys(TABS) as TabName[];

export function Page() {
  const { t } = useTranslation();
  const { view } = useApp();
  const tab = useView((state) => state.tab);
  useShortcuts();
  useLanguage();

  return (
    <Tooltip.Provider delayDuration={400}>
      <div className="page">
        <Header />
        <main className="main">
          <NoticeBar />
          <Apparatus />
          <Tabs.Root
            className="tabs"
            value={tab}
            onValueChange={(name) => {
              const chosen = TAB_NAMES.find((other) => other === name);
              if (chosen) view.setState({ tab: chosen });
            }}
          >
            <Tabs.List className="tabs__list" aria-label={t('tabs.label')}>
              {TAB_NAMES.map((name) => (
                <Tabs.Trigger key={name} value={name} className="tabs__tab">
                  {t(`tabs.${name}`)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            {TAB_NAMES.map((name) => {
              const View = TABS[name];
              return (
                <Tabs.Content key={name} value={name} className="tabs__view" tabIndex={-1}>
                  <View />
                </Tabs.Content>
              );
            })}
          </Tabs.Root>
        </main>
        <Announcer />
      </div>
    </Tooltip.Provider>
  );
}

function useLanguage(): void {
  const { t, i18n } = useTranslation();
  const language = useView((state) => state.language);
  useEffect(() => {
    void i18n.changeLanguage(language);
  }, [i18n, language]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = t('page.title');
  }, [i18n, t]);
}
