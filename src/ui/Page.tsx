import { Tooltip } from 'radix-ui';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from './Announcer';
import { Apparatus } from './apparatus/Apparatus';
import { useOpened, useView } from './context';
import { DataDialog } from './data/DataDialog';
import { useDrop } from './data/useDrop';
import { speak } from '../i18n/i18n';
import { Header } from './header/Header';
import { afterFirstView } from './idle';
import { NoticeBar } from './notice/NoticeBar';
import { LinkNews } from './opened/LinkNews';
import { RunsNews } from './runs/RunsNews';
import { lazyPart } from './shared/lazyPart';
import { Next } from './shared/Next';
import { Spoken } from './shared/Spoken';
import { useAttention } from './useAttention';
import { useShortcuts } from './useShortcuts';
import { Views } from './Views';

const EmbedPage = lazy(() => import('./embed/EmbedPage').then(({ EmbedPage: Embedded }) => ({ default: Embedded })));

const TemperatureDock = lazyPart(async () => (await import('./dock/TemperatureDock')).TemperatureDock);

const OfflineNews = lazyPart(async () => {
  await afterFirstView();
  return (await import('./offline/OfflineNews')).OfflineNews;
});

const Lessons = lazyPart(async () => (await import('./lessons/parts')).Lessons);

export function Page() {
  const embedded = useOpened(({ parts }) => parts.embed !== undefined);
  useShortcuts();
  useAttention();
  useLanguage();

  return (
    <Tooltip.Provider delayDuration={400}>
      {embedded ? (
        <Suspense fallback={null}>
          <Spoken>
            <EmbedPage />
          </Spoken>
        </Suspense>
      ) : (
        <WholePage />
      )}
      <DataDialog />
      <Announcer />
    </Tooltip.Provider>
  );
}

function WholePage() {
  useDrop();
  const lessons = useView((state) => state.lessons !== null);
  return (
    <div className="page" data-lessons={lessons}>
      <Header />
      <main className="main">
        <NoticeBar />
        <LinkNews />
        <RunsNews />
        <Next>
          <Apparatus />
          <Next>
            <Views />
          </Next>
        </Next>
      </main>
      {lessons && <Lessons />}
      <Next>
        <TemperatureDock />
      </Next>
      <OfflineNews />
    </div>
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
