import { ToggleGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import type { Control } from '../../experiment/experiment';
import { SETTINGS, type Setting } from '../../experiment/settings';
import { formatValue } from '../../experiment/values';
import { useApp, useExperiment } from '../context';
import { useClasses } from '../dataWords';
import { settingName } from '../words';

interface Props {
  readonly setting: Extract<Setting, { kind: 'set' }>;
  readonly id: string;
  readonly disabled: boolean;
}

/** Some of several, each a switch of its own. */
export function SetChoice({ setting, id, disabled }: Props) {
  const { t } = useTranslation();
  const { experiment: store } = useApp();
  const { key, least } = setting;
  const value = useExperiment((state) => state.experiment[key]) as readonly string[];
  const options = useOptions(setting);
  return (
    <ToggleGroup.Root
      type="multiple"
      id={id}
      className="set"
      disabled={disabled}
      data-long={key === 'controls'}
      aria-label={settingName(t, key)}
      aria-describedby={`${id}-help`}
      value={options.filter(({ value: one }) => value.includes(one)).map(({ value: one }) => one)}
      onValueChange={(chosen) => {
        if (chosen.length >= least) store.commitText(key, formatValue(chosen));
      }}
    >
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value} className="set__item">
          {option.text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

/** What may be chosen, in words: of classes those that the data have, by their names. */
function useOptions({ choices }: Props['setting']): readonly { readonly value: string; readonly text: string }[] {
  const { t } = useTranslation();
  const classes = useClasses();
  return choices.flatMap((choice: string) => {
    if (isControl(choice)) return [{ value: choice, text: t(`settings.controls.${choice}`) }];
    const known = classes[Number(choice)];
    return known ? [{ value: choice, text: known.name }] : [];
  });
}

function isControl(choice: string): choice is Control {
  return SETTINGS.controls.choices.some((control) => control === choice);
}
