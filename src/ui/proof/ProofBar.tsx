import { CircleCheck, CircleX, Link } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../app/run';
import type { Sameness } from '../../link/proof';
import { useApp, useFormat, useRun } from '../context';
import { useHold } from '../held/useHold';
import { samenessWords, toldWords } from '../../i18n/samenessWords';
import { useSent, type Sent } from './useSent';
import './proof.css';

/** That the link tells of a result, and, once its settings were trained here, whether it is the same. */
export function ProofBar() {
  const sent = useSent();
  return sent && <Bar {...sent} />;
}

function Bar({ proof, sameness }: Sent) {
  const { t } = useTranslation();
  const format = useFormat();
  const { runs } = useApp();
  const underWay = useRun(isUnderWay);
  const held = useHold('run') !== 'free';
  const words = sameness && samenessWords(t, format, proof, sameness);
  return (
    <div className="link-bar link-bar--wide proof" data-sameness={sameness?.kind ?? 'open'} role="status">
      <Sign sameness={sameness} />
      <p className="link-bar__words">
        {words && (
          <>
            <b className="proof__verdict">{words.verdict}.</b> {words.why}{' '}
          </>
        )}
        <span className={words ? 'soft' : ''}>{toldWords(t, format, proof)}</span>
      </p>
      {words === null && !underWay && !held && (
        <button type="button" className="button button--strong" onClick={runs.launch}>
          {t('proof.check')}
        </button>
      )}
    </div>
  );
}

function Sign({ sameness }: Pick<Sent, 'sameness'>) {
  const Icon = ICONS[sameness?.kind ?? 'open'];
  return <Icon size="1.25rem" aria-hidden />;
}

const ICONS = { open: Link, same: CircleCheck, tolerance: CircleCheck, different: CircleX } as const satisfies Record<
  Sameness['kind'] | 'open',
  unknown
>;
