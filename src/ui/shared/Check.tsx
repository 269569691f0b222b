interface Props {
  readonly checked: boolean;
  readonly text: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function Check({ checked, text, disabled = false, className = '', onChange }: Props) {
  return (
    <label className={`check ${className}`}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => {
          onChange(target.checked);
        }}
      />
      {text}
    </label>
  );
}
