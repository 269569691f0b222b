import { useTranslation } from 'react-i18next';
import { useExperiment, useFormat, useView } from '../context';
import { DigitImage } from '../shared/DigitImage';
import { addedWords, withheldWords } from '../transferWords';

export function DataPart() {
  const { t } = useTranslation();
  const format = useFormat();
  const samples = useView((state) => state.samples);
  const experiment = useExperiment((state) => state.experiment);
  const { labelled } = experiment;
  const withheld = withheldWords(t, format, experiment);

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
        {addedWords(t, format, experiment) ?? t('apparatus.noUnlabelled')}
      </p>
      {withheld.length > 0 && (
        <p className="data__count data__count--second">{t('transfer.student', { what: withheld.join(', ') })}</p>
      )}
    </div>
  );
}
