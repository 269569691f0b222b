import { useState } from 'react';
import type { SettingKey } from '../../experiment/experiment';
import { formatValue } from '../../experiment/values';
import { useApp, useExperiment } from '../context';

interface Props {
  readonly settingKey: SettingKey;
  readonly label?: string;
  readonly id?: string;
  readonly describedBy?: string;
  readonly className?: string;
  readonly disabled?: boolean;
}

/** A box for one setting; what is typed counts on Enter or when it is left, Escape takes it back. */
export function NumberBox({ settingKey, label, id, describedBy, className = '', disabled = false }: Props) {
  const { experiment } = useApp();
  const value = useExperiment((state) => formatValue(state.experiment[settingKey]));
  const [draft, setDraft] = useState<string | null>(null);

  const commit = (): void => {
    if (draft !== null && draft !== value) experiment.commitText(settingKey, draft);
    setDraft(null);
  };

  return (
    <input
      id={id}
      className={`field ${className}`}
      disabled={disabled}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={label}
      aria-describedby={describedBy}
      value={draft ?? value}
      onChange={({ target }) => {
        setDraft(target.value);
      }}
      onFocus={({ target }) => {
        target.select();
      }}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === 'Enter') commit();
        if (key === 'Escape') setDraft(null);
      }}
    />
  );
}
