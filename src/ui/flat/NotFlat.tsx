import { useTranslation } from 'react-i18next';
import type { DrawnDataset } from '../../experiment/datasets';
import { presetExperiment } from '../../experiment/presets';
import { useApp } from '../context';
import { useHold } from '../held/useHold';
import { CardPicture } from '../data/CardPicture';
import '../data/data.css';

const FIGURES: readonly DrawnDataset[] = ['moons', 'rings', 'spirals', 'blobs'];

/** Stands where the maps would be when the data set holds images: why, and ways to one that is flat. */
export function NotFlat() {
  const { t } = useTranslation();
  const { experiment } = useApp();
  const holds = [useHold('preset'), useHold('data')];
  const locked = holds.some((hold) => hold !== 'free');
  return (
    <div className="not-flat">
      <p>{t('flat.notFlat')}</p>
      <button
        type="button"
        className="button button--strong"
        disabled={locked}
        onClick={() => {
          experiment.choosePreset('flat');
        }}
      >
        {t('flat.openPreset', { name: t('preset.names.flat') })}
      </button>
      <p>{t('flat.orFigure')}</p>
      <div className="not-flat__figures">
        {FIGURES.map((dataset) => (
          <button
            key={dataset}
            type="button"
            className="card"
            disabled={locked}
            onClick={() => {
              experiment.open({
                experiment: { ...presetExperiment('flat'), dataset },
                preset: 'flat',
                notes: [],
                given: new Set(),
              });
            }}
          >
            <CardPicture dataset={dataset} />
            <span className="card__words">
              <b>{t(`settings.choices.${dataset}`)}</b>
              <span className="card__help">{t(`chooser.help.${dataset}`)}</span>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
