import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './Announcer';
import { Apparatus } from './apparatus/Apparatus';
import { useView } from './context';
import { DataDialog } from './data/DataDialog';
import { useDrop } from './data/useDrop';
import { speak } from '../i18n/i18n';
import { Header } from './header/Header';
import { NoticeBar } from './notice/NoticeBar';
import { useAttention } from './useAttention';
import { useShortcuts } from './useShortcuts';
import { Views } from './Views';

export function Page() {
  useShortcuts();
  useAttention();
  useLanguage();
  useDrop();

  return (
    <Tooltip.Provider delayDuration={400}>
      <div className="page">
        <Header />
        <main className="main">
          <NoticeBar />
          <Apparatus />
          <Views />
        </main>
        <DataDialog />
        <Announcer />
      </div>
    </Tooltip.Provider>
  );
}

function useLanguage(): void {
  const { t, i18n } = useTranslation();
  const language = useView((state) => state.language);
  useEffect(() => {
    void speak(i18n, language);
  }, [i18n, language]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
    document.title = t('page.title');
  }, [i18n, t]);
}
