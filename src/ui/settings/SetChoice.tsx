import { ToggleGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Control } from '../../experiment/experiment';
import { SETTINGS, type Setting } from '../../experiment/settings';
import { formatValue } from '../../experiment/values';
import { useApp, useExperiment } from '../context';
import { settingName } from '../words';

interface Props {
  readonly setting: Extract<Setting, { kind: 'set' }>;
  readonly id: string;
}

/** Some of several, each a switch of its own. */
export function SetChoice({ setting, id }: Props) {
  const { t } = useTranslation();
  const { experiment: store } = useApp();
  const { key, least } = setting;
  const value = useExperiment((state) => state.experiment[key]) as readonly string[];
  return (
    <ToggleGroup.Root
      type="multiple"
      id={id}
      className="set"
      data-long={key === 'controls'}
      aria-label={settingName(t, key)}
      aria-describedby={`${id}-help`}
      value={[...value]}
      onValueChange={(chosen) => {
        if (chosen.length >= least) store.commitText(key, formatValue(chosen));
      }}
    >
      {setting.choices.map((choice) => (
        <ToggleGroup.Item key={choice} value={choice} className="set__item">
          {isControl(choice) ? t(`settings.controls.${choice}`) : choice}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

function isControl(choice: string): choice is Control {
  return SETTINGS.controls.choices.some((control) => control === choice);
}
