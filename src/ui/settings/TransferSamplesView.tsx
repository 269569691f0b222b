import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferSamples } from '../../app/client';
import { SIDE } from '../../app/drawing';
import type { Experiment } from '../../experiment/experiment';
import { addedImages, dataKey } from '../../experiment/stale';
import { useApp, useExperiment, useFormat } from '../context';
import { DigitImage } from '../shared/DigitImage';
import { addedWords, withheldWords } from '../transferWords';

const COUNT = 8;

/** What the student learns on, by kind: its first images, and whether it is told their labels. */
export function TransferSamplesView() {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const samples = useTransferSamples(experiment);
  const { labelled, transferLabelled } = experiment;
  const heard = transferLabelled === 0 ? labelled : Math.min(labelled, transferLabelled);
  const added = addedWords(t, format, experiment);
  const withheld = withheldWords(t, format, { ...experiment, transferLabelled: 0 });
  if (samples?.labelled.some(({ image }) => image.length !== SIDE * SIDE)) return null;

  return (
    <figure className="samples">
      <figcaption className="samples__title">{t('transfer.title')}</figcaption>
      <p className="samples__kind">
        {[t('transfer.labelled', { number: format.count(heard) }), ...withheld].join(', ')}
      </p>
      <div className="samples__row" role="group" aria-label={t('transfer.labelledSamples')}>
        {places(samples?.labelled).map((one, i) => (
          <Sample key={i} image={one?.image ?? null} caption={one === null ? '' : String(one.label)} />
        ))}
      </div>
      {added !== null && addedImages(experiment) > 0 && (
        <>
          <p className="samples__kind">
            {added}
            <span className="samples__hidden"> · {t('transfer.hidden')}</span>
          </p>
          <div className="samples__row" role="group" aria-label={t('transfer.addedSamples')}>
            {places(samples?.added).map((image, i) => (
              <Sample key={i} image={image} caption="?" />
            ))}
          </div>
        </>
      )}
    </figure>
  );
}

/** Room for all from the beginning, so that nothing moves when they come. */
function places<One>(known: readonly One[] | undefined): readonly (One | null)[] {
  return known ?? Array.from({ length: COUNT }, () => null);
}

function Sample({ image, caption }: { readonly image: Uint8Array | null; readonly caption: string }) {
  const { t } = useTranslation();
  const label = caption === '?' ? t('transfer.hiddenOne') : t('transfer.one', { label: caption });
  return (
    <span className="samples__one">
      {image === null ? (
        <span className="samples__image" />
      ) : (
        <DigitImage image={image} label={label} className="samples__image" />
      )}
      <span aria-hidden>{caption}</span>
    </span>
  );
}

/** A slider that is still being dragged asks for nothing. */
const SETTLE = 250;

/** Null until they have come, and for good where they can't be had. */
function useTransferSamples(experiment: Experiment): TransferSamples | null {
  const { transferSamples } = useApp();
  const [samples, setSamples] = useState<TransferSamples | null>(null);
  const key = dataKey({ ...experiment, repeats: 1 });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void transferSamples(experiment, COUNT)
        .catch(() => null)
        .then((found) => {
          if (wanted) setSamples(found);
        });
    }, SETTLE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // The key says all that the images depend on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, transferSamples]);
  return samples;
}
