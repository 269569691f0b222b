import { ProofBar } from '../proof/ProofBar';
import { HoldBar } from './HoldBar';
import { PinsBar } from './PinsBar';
import { QuestionBar } from './QuestionBar';
import './linkBars.css';

/** All that the link says above the page that it opens. */
export function LinkBars() {
  return (
    <div className="link-bars">
      <QuestionBar />
      <ProofBar />
      <PinsBar />
      <HoldBar />
    </div>
  );
}
