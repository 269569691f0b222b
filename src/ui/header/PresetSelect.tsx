import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changedSettings } from '../../app/experimentStore';
import { PRESET_IDS, isPresetId, presetExperiment } from '../../experiment/presets';
import { useApp, useExperiment } from '../context';

export function PresetSelect() {
  const { t } = useTranslation();
  const { experiment } = useApp();
  const preset = useExperiment((state) => state.preset);
  const changed = useExperiment(
    (state) => changedSettings(state.experiment, presetExperiment(state.preset)).length > 0,
  );
  const name = t(`preset.names.${preset}`);

  return (
    <label className="preset">
      <span className="hidden">{t('preset.label')}</span>
      <select
        className="preset__select"
        value={changed ? '' : preset}
        onChange={({ target }) => {
          if (isPresetId(target.value)) experiment.choosePreset(target.value);
        }}
      >
        {changed && (
          <option value="" disabled hidden>
            {t('preset.changed', { name })}
          </option>
        )}
        {PRESET_IDS.map((id) => (
          <option key={id} value={id}>
            {t(`preset.names.${id}`)}
          </option>
        ))}
      </select>
      <ChevronDown size="1.125rem" aria-hidden className="preset__arrow" />
    </label>
  );
}
