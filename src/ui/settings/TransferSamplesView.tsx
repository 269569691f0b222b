import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TransferSamples } from '../../app/client';
import { SIDE } from '../../app/drawing';
import { decoded, type PointList } from '../../app/pointsShown';
import type { Experiment } from '../../experiment/experiment';
import { addedImages, dataKey } from '../../experiment/stale';
import { useApp, useExperiment, useFormat } from '../context';
import { useClasses, useHoldsPoints, useNouns } from '../dataWords';
import { DigitImage } from '../shared/DigitImage';
import { PointsPicture, UNLABELLED } from '../shared/PointsPicture';
import { addedWords, redrawnWords, withheldWords } from '../transferWords';

const IMAGES = 8;
/** Enough of a figure to know it again. */
const POINTS = 300;

/** What the student learns on, by kind: its first images, and whether it is told their labels. */
export function TransferSamplesView() {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const flat = useHoldsPoints();
  const classes = useClasses();
  const named = classes.some(({ name, short }) => name !== short);
  const nouns = useNouns();
  const found = useTransferSamples(experiment, flat ? POINTS : IMAGES);
  // Those of another data set are still there until these have come.
  const samples = found?.labelled.some(({ image }) => image.length === SIDE * SIDE) === flat ? null : found;
  const { labelled, transferLabelled } = experiment;
  const heard = transferLabelled === 0 ? labelled : Math.min(labelled, transferLabelled);
  const added = addedWords(t, format, experiment);
  const redrawn = redrawnWords(t, format, experiment);
  const withheld = withheldWords(t, format, { ...experiment, transferLabelled: 0 });

  return (
    <figure className="samples">
      <figcaption className="samples__title">{t('transfer.title')}</figcaption>
      <p className="samples__kind">
        {[t('transfer.labelled', { number: format.count(heard) }), ...withheld].join(', ')}
        {redrawn !== null && (
          <span className="samples__hidden">
            {' '}
            · {redrawn}: {t('transfer.redrawnShown')}
          </span>
        )}
      </p>
      {flat ? (
        <Points
          points={samples?.labelled.map(({ image, label }) => ({ ...decoded(image), label })) ?? []}
          label={t('transfer.labelledSamples', nouns)}
        />
      ) : (
        <div className="samples__row" role="group" aria-label={t('transfer.labelledSamples', nouns)} data-named={named}>
          {places(samples?.labelled).map((one, i) => (
            <Sample
              key={i}
              image={one?.image ?? null}
              caption={one === null ? '' : (classes[one.label]?.name ?? String(one.label))}
            />
          ))}
        </div>
      )}
      {added !== null && addedImages(experiment) > 0 && (
        <>
          <p className="samples__kind">
            {added}
            <span className="samples__hidden"> · {t('transfer.hidden')}</span>
          </p>
          {flat ? (
            <Points
              points={samples?.added.map((image) => ({ ...decoded(image), label: UNLABELLED })) ?? []}
              label={t('transfer.addedSamples', nouns)}
            />
          ) : (
            <div
              className="samples__row"
              role="group"
              aria-label={t('transfer.addedSamples', nouns)}
              data-named={named}
            >
              {places(samples?.added).map((image, i) => (
                <Sample key={i} image={image} caption="?" />
              ))}
            </div>
          )}
        </>
      )}
    </figure>
  );
}

/** Room for all from the beginning, so that nothing moves when they come. */
function places<One>(known: readonly One[] | undefined): readonly (One | null)[] {
  return known ?? Array.from({ length: IMAGES }, () => null);
}

function Points({ points, label }: { readonly points: PointList; readonly label: string }) {
  return <PointsPicture points={points} label={label} className="samples__points" />;
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
function useTransferSamples(experiment: Experiment, count: number): TransferSamples | null {
  const { transferSamples } = useApp();
  const [samples, setSamples] = useState<TransferSamples | null>(null);
  const key = dataKey({ ...experiment, repeats: 1 });
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void transferSamples(experiment, count)
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
  }, [key, count, transferSamples]);
  return samples;
}
