import { RadioGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { isDrawn, type HeldDataset } from '../../experiment/datasets';
import { SETTINGS } from '../../experiment/settings';
import { useApp, useExperiment } from '../context';
import { CardPicture } from './CardPicture';
import { FigurePart } from './FigurePart';
import { ImagesPart } from './ImagesPart';
import { PointsPart } from './PointsPart';
import './data.css';

const { choices } = SETTINGS.dataset;

/** All data sets as cards, and below them what the chosen one has to be told. */
export function DataChooser() {
  const { t } = useTranslation();
  const { experiment, own } = useApp();
  const dataset = useExperiment((state) => state.experiment.dataset);
  const given = useGiven();
  const points = useStore(own, (state) => state.given);
  const shown = given ?? dataset;

  return (
    <>
      <RadioGroup.Root
        className="cards"
        aria-label={t('chooser.choose')}
        value={shown}
        onValueChange={(value) => {
          const chosen = choices.find((choice) => choice === value);
          if (chosen === undefined) return;
          own.dismiss();
          experiment.commit({ dataset: chosen });
        }}
      >
        {choices.map((choice) => (
          <RadioGroup.Item key={choice} value={choice} className="card">
            <CardPicture dataset={choice} />
            <span className="card__words">
              <b>{t(`settings.choices.${choice}`)}</b>
              <span className="card__help">{t(`chooser.help.${choice}`)}</span>
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {isDrawn(shown) && <FigurePart dataset={shown} />}
      {shown === 'points' && <PointsPart key={points?.text} given={points} />}
      {shown === 'own' && <ImagesPart />}
    </>
  );
}

/** Which kind of own data the files are that were given and not yet taken. */
function useGiven(): HeldDataset | null {
  const { own } = useApp();
  return useStore(own, (state) => (state.reading.kind !== 'none' ? 'own' : state.given === null ? null : 'points'));
}
