import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useExperiment, useFormat } from '../context';
import { heatInk } from '../heat';

/** The loss of the student with the numbers that hold now: L = α·T²·CE(p, q) + (1 − α)·CE(y, softmax z). */
export function Formula() {
  const { t } = useTranslation();
  const format = useFormat();
  const { T, alpha, transfer, transferSize } = useExperiment((state) => state.experiment);
  const soft = format.fixed(alpha, 2);
  const hard = format.fixed(1 - alpha, 2);
  const degrees = format.plain(T, 2);
  return (
    <p className="formula" style={{ '--heat-ink': heatInk(T) } as CSSProperties}>
      <span className="formula__caption">
        {t('apparatus.formulaCaption')}
        {transfer === 'unlabelled' && transferSize > 0 && ` · ${t('apparatus.formulaUnlabelled')}`}
      </span>
      <span role="img" aria-label={t('apparatus.formula', { T: degrees, alpha: soft, rest: hard })}>
        <i>L</i> ={' '}
        <span data-term="soft" data-off={alpha === 0}>
          <b>{soft}</b> · <b className="formula__heat">{degrees}</b>
          <sup>2</sup> · CE(<i>p</i>, <i>q</i>)
        </span>{' '}
        +{' '}
        <span data-term="hard" data-off={alpha === 1}>
          <b>{hard}</b> · CE(<i>y</i>, softmax <i>z</i>)
        </span>
      </span>
    </p>
  );
}
