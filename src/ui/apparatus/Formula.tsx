import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '../../experiment/experiment';
import { useExperiment, useFormat } from '../context';
import { heatInk } from '../heat';

/** The loss of the student with the numbers that hold now: L = α·S + (1 − α)·CE(y, softmax z). */
export function Formula() {
  const { t } = useTranslation();
  const format = useFormat();
  const { T, alpha, target, transfer, transferSize } = useExperiment((state) => state.experiment);
  const soft = format.fixed(alpha, 2);
  const hard = format.fixed(1 - alpha, 2);
  const degrees = format.plain(T, 2);
  return (
    <p className="formula" style={{ '--heat-ink': heatInk(T) } as CSSProperties}>
      <span className="formula__caption">
        {t(`apparatus.formulaCaptions.${target}`)}
        {transfer === 'unlabelled' && transferSize > 0 && ` · ${t('apparatus.formulaUnlabelled')}`}
      </span>
      <span
        role="img"
        aria-label={t('apparatus.formula', {
          alpha: soft,
          heard: t(`apparatus.heard.${target}`, { T: degrees }),
          rest: hard,
        })}
      >
        <i>L</i> ={' '}
        <span data-term="soft" data-off={alpha === 0}>
          <b>{soft}</b> · <Heard target={target} degrees={degrees} />
        </span>{' '}
        +{' '}
        <span data-term="hard" data-off={alpha === 1}>
          <b>{hard}</b> · CE(<i>y</i>, softmax <i>z</i>)
        </span>
      </span>
    </p>
  );
}

/** What the student hears of the ensemble, as a term of its loss. */
function Heard({ target, degrees }: { readonly target: Experiment['target']; readonly degrees: string }) {
  switch (target) {
    case 'soft':
      return (
        <>
          <b className="formula__heat">{degrees}</b>
          <sup>2</sup> · CE(<i>p</i>, <i>q</i>)
        </>
      );
    case 'unscaled':
      return (
        <>
          CE(<i>p</i>, <i>q</i>)
        </>
      );
    case 'logits':
    case 'rawLogits': {
      const prime = target === 'logits' ? '′' : '';
      return (
        <>
          ½ mean (<i>z</i>
          {prime} − <i>v</i>
          {prime})<sup>2</sup>
        </>
      );
    }
    case 'decision':
      return (
        <>
          CE(<i>d</i>, softmax <i>z</i>)
        </>
      );
  }
}
