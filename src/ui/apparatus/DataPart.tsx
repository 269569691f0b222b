import { useTranslation } from 'react-i18next';
import { useExperiment, useFormat, useView } from '../context';
import { DigitImage } from '../shared/DigitImage';

export function DataPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const samples = useView((state) => state.samples);
  const labelled = useExperiment(({ experiment }) => experiment.labelled);
  const unlabelled = useExperiment(({ experiment }) =>
    experiment.transfer === 'unlabelled' ? experiment.transferSize : 0,
  );

  return (
    <div className="data">
      <h2 className="part__title">{t('apparatus.data')}</h2>
      <div className="data__digits" role="img" aria-label={t('apparatus.samples')} data-pipe="data">
        {samples.map(({ index, image }) => (
          <DigitImage key={index} image={image} className="data__digit" />
        ))}
      </div>
      <p className="data__count">{t('apparatus.labelled', { count: labelled, number: format.count(labelled) })}</p>
      <p className="data__count data__count--second">
        {unlabelled > 0
          ? t('apparatus.unlabelled', { count: unlabelled, number: format.count(unlabelled) })
          : t('apparatus.noUnlabelled')}
      </p>
    </div>
  );
}
