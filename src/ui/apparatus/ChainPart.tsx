import { useTranslation } from 'react-i18next';
import { formatValue } from '../../experiment/values';
import { useExperiment } from '../context';
import { shapeWords } from '../shape';

/** The networks that what the ensemble says passes through, as boxes on the pipe; nothing where there are none. */
export function ChainPart() {
  const { t } = useTranslation();
  const experiment = useExperiment((state) => state.experiment);
  const { chain } = experiment;
  if (chain.length === 0) return null;
  return (
    <div className="chain">
      <span className="chain__via" aria-hidden>
        {t('apparatus.via')}
      </span>
      <ol className="chain__links" aria-label={t('apparatus.chain')}>
        {chain.map((hidden, i) => (
          <li key={i} className="chain__link" title={shapeWords(experiment, hidden)}>
            {formatValue(hidden)}
          </li>
        ))}
      </ol>
    </div>
  );
}
