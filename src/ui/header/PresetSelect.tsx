import { ChevronDown, Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changedSettings } from '../../app/experimentStore';
import { PRESET_IDS, isPresetId, presetExperiment } from '../../experiment/presets';
import { useApp, useExperiment } from '../context';
import { useHold } from '../held/useHold';

export function PresetSelect() {
  const { t } = useTranslation();
  const { experiment } = useApp();
  const preset = useExperiment((state) => state.preset);
  const changed = useExperiment(
    (state) => changedSettings(state.experiment, presetExperiment(state.preset)).length > 0,
  );
  const hold = useHold('preset');
  const name = t(`preset.names.${preset}`);
  if (hold === 'hidden') return null;
  const locked = hold === 'locked';
  const Icon = locked ? Lock : ChevronDown;

  return (
    <label className="preset" title={locked ? t('held.locked') : changed ? t('preset.changed', { name }) : undefined}>
      <span className="hidden">{t('preset.label')}</span>
      <select
        className="preset__select"
        disabled={locked}
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
      <Icon size="1.125rem" aria-hidden className="preset__arrow" />
    </label>
  );
}
