import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';
import './segmented.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly picture?: ReactNode }[];
  readonly onChange: (value: Value) => void;
}

/** A choice of two or three, all in sight. */
export function Segmented<Value extends string>({ label, value, options, onChange }: Props<Value>) {
  const choose = (text: string): void => {
    const chosen = options.find((option) => option.value === text);
    // Pressing what is chosen already gives an empty text.
    if (chosen) onChange(chosen.value);
  };
  return (
    <ToggleGroup.Root type="single" className="segmented" aria-label={label} value={value} onValueChange={choose}>
      {options.map((option) => (
        <ToggleGroup.Item key={option.value} value={option.value} className="segmented__item">
          {option.picture}
          {option.text}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
