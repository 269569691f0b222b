import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { partsNow } from '../../app/opened';
import { wholeAddress } from '../../app/share';
import { FIRST_TAB } from '../../app/viewStore';
import { ArmErrors } from './ArmErrors';
import { useApp, useOpened, useView } from '../context';
import { ProgressLine } from '../header/ProgressLine';
import { RunControls } from '../header/RunControls';
import { NoticeBar } from '../notice/NoticeBar';
import { LinkNews } from '../opened/LinkNews';
import { ChartPanel } from '../overview/ChartPanel';
import { useSharedPage } from '../share/useSharedPage';
import { SingleView } from '../Views';
import { Sliders } from './Sliders';
import '../overview/overview.css';
import './embed.css';

/** The page as it stands in a frame of another one: what can be done with it in little room, and the way to the whole. */
export function EmbedPage() {
  const { t } = useTranslation();
  const tab = useView((state) => state.tab);
  return (
    <div className="embed">
      <header className="embed__head">
        <h1 className="hidden">{t('opened.frame')}</h1>
        <RunControls />
        <ProgressLine />
        <WholeLink />
      </header>
      <main className="embed__main">
        <NoticeBar />
        <LinkNews />
        <div className="embed__panel">
          <Sliders />
          <ArmErrors />
        </div>
        <div className="embed__view">{tab === FIRST_TAB ? <ChartPanel /> : <SingleView name={tab} />}</div>
      </main>
    </div>
  );
}

function WholeLink() {
  const { t } = useTranslation();
  const { shareAddress } = useApp();
  const page = useSharedPage();
  const opened = useOpened((state) => state);
  const address = wholeAddress(shareAddress(), page, partsNow(opened, page.experiment));
  return (
    <a className="button" href={address} target="_blank" rel="noopener">
      <ExternalLink size="1.0625rem" aria-hidden />
      {t('opened.whole')}
    </a>
  );
}
