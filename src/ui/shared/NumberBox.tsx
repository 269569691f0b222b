import type { ComponentProps } from 'react';
import type { SettingKey } from '../../experiment/experiment';
import { formatValue } from '../../experiment/values';
import { useApp, useExperiment } from '../context';
import { TypedBox } from './TypedBox';

interface Props extends Omit<ComponentProps<typeof TypedBox>, 'value' | 'onCommit'> {
  readonly settingKey: SettingKey;
}

/** A box for one setting. */
export function NumberBox({ settingKey, ...box }: Props) {
  const { experiment } = useApp();
  const value = useExperiment((state) => formatValue(state.experiment[settingKey]));
  return (
    <TypedBox
      {...box}
      value={value}
      onCommit={(text) => {
        experiment.commitText(settingKey, text);
      }}
    />
  );
}
