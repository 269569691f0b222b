import { useTranslation } from 'react-i18next';
import { Notes } from '../notice/Notes';
import { ProofBar } from '../proof/ProofBar';
import { HoldBar } from './HoldBar';
import { OfferBar } from './OfferBar';
import { PinsBar } from './PinsBar';
import { QuestionBar } from './QuestionBar';
import './linkBars.css';

/** All that the link says, and what of it was not taken as given, in one place above the page that it opens. */
export function LinkBars() {
  const { t } = useTranslation();
  return (
    <section className="link-bars" aria-label={t('opened.title')}>
      <OfferBar />
      <QuestionBar />
      <ProofBar />
      <PinsBar />
      <HoldBar />
      <Notes />
    </section>
  );
}
