import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Experiment } from '../../experiment/experiment';
import { addedImages } from '../../experiment/stale';
import type { Format } from '../../i18n/format';
import { useExperiment, useFormat } from '../context';
import { nounsOf } from '../dataWords';
import { heatInk } from '../heat';

/** The loss of the student with the numbers that hold now: L = α·S + (1 − α)·CE(y, softmax z). */
export function Formula() {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const { T, alpha, target } = experiment;
  const more = moreWords(t, format, experiment);
  const soft = format.fixed(alpha, 2);
  const hard = format.fixed(1 - alpha, 2);
  return (
    <p className="formula">
      <span className="formula__caption">
        {t(`apparatus.formulaCaptions.${target}`)}
        {addedImages(experiment) > 0 && ` · ${t('apparatus.formulaUnlabelled')}`}
      </span>
      <span
        className="formula__line"
        role="img"
        aria-label={t('apparatus.formula', {
          alpha: soft,
          heard: t(`apparatus.heard.${target}`, { T: format.plain(T, 2) }),
          rest: hard,
        })}
      >
        <i>L</i> ={' '}
        <span data-term="soft" data-off={alpha === 0}>
          <b>{soft}</b> · <Heard target={target} T={T} />
        </span>{' '}
        +{' '}
        <span data-term="hard" data-off={alpha === 1}>
          <b>{hard}</b> · CE(<i>y</i>, softmax <i>z</i>)
        </span>
      </span>
      {more.length > 0 && <span className="formula__caption">{more.join(' · ')}</span>}
    </p>
  );
}

/** What happens to the ensemble's logits, and to the labels, before they are heard. */
function moreWords(t: TFunction, format: Format, experiment: Experiment): readonly string[] {
  const { alpha, smoothing } = experiment;
  const labels = alpha < 1 && smoothing > 0;
  return [
    ...(alpha > 0 ? logitWords(t, format, experiment) : []),
    ...(labels ? [t('apparatus.formulaSmoothing', { epsilon: format.plain(smoothing, 2) })] : []),
  ];
}

function logitWords(t: TFunction, format: Format, experiment: Experiment): readonly string[] {
  const { noise, noiseShare, views, studentJitter } = experiment;
  const noisy = { sigma: format.plain(noise, 2), share: format.percent(noiseShare, 0), ...nounsOf(t, experiment) };
  return [
    ...(noise > 0 && noiseShare > 0 ? [t('apparatus.formulaNoise', noisy)] : []),
    ...(views === 'fresh' && studentJitter > 0 ? [t('apparatus.formulaViews')] : []),
  ];
}

/** What the student hears of the ensemble, as a term of its loss. */
function Heard({ target, T }: Pick<Experiment, 'target' | 'T'>) {
  const format = useFormat();
  switch (target) {
    case 'soft':
      return (
        <>
          <b className="formula__heat" style={{ '--heat-ink': heatInk(T) } as CSSProperties}>
            {format.plain(T, 2)}
          </b>
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
