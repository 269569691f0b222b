import { CircleQuestionMark } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';
import { lazyPart } from '../shared/lazyPart';

const HelpWindow = lazyPart(() => import('./HelpWindow').then((part) => part.HelpWindow));

export function HelpDialog() {
  const { t } = useTranslation();
  const { view } = useApp();
  const open = useView((state) => state.helpOpen);
  // Drawn a moment later and in pieces, so that the page goes on answering while all threads train.
  const drawn = useDeferredValue(open);
  return (
    <>
      <button
        type="button"
        className="icon-button icon-button--plain"
        aria-label={t('help.button')}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          view.setState({ helpOpen: true });
        }}
      >
        <CircleQuestionMark size="1.25rem" aria-hidden />
      </button>
      {drawn && <HelpWindow />}
    </>
  );
}
