import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnImages } from '../../app/ownData';
import { useExperiment, useFormat } from '../context';
import { DigitImage } from '../shared/DigitImage';

interface Props {
  readonly set: OwnImages;
}

/** Of each class. */
const SAMPLES = 6;
const PIXELS = 784;

/** Classes, counts and a few images of what was taken. */
export function TakenImages({ set }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const data = useExperiment(({ experiment }) => (experiment.dataset === 'own' ? experiment.data : undefined));
  const classes = useMemo(() => set.names.map((name, label) => ({ name, ...ofClass(set, label) })), [set]);
  return (
    <div role="status">
      <p>
        <b>
          {t('chooser.own.taken', {
            count: set.labels.length,
            number: format.count(set.labels.length),
            classes: set.names.length,
          })}
        </b>
        {data && ` · ${t('chooser.own.split', { train: format.count(data.train), test: format.count(data.test) })}`}
      </p>
      <ul className="own__classes">
        {classes.map(({ name, count, samples }, label) => (
          <li key={label}>
            <span className="own__name">{t('chooser.own.classCount', { name, number: format.count(count) })}</span>
            <span className="own__samples">
              {samples.map((image, i) => (
                <DigitImage key={i} image={image} className="own__sample" />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ofClass({ images, labels }: OwnImages, label: number) {
  const indices = [...labels.keys()].filter((i) => labels[i] === label);
  const samples = indices.slice(0, SAMPLES).map((i) => images.subarray(i * PIXELS, (i + 1) * PIXELS));
  return { count: indices.length, samples };
}
