import { useState, type Ref } from 'react';

interface Props {
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A box for a value that is written; what is typed counts on Enter or when it is left, Escape takes it back. */
export function TypedBox({ value, onCommit, label, id, describedBy, className = '', disabled = false, ref }: Props) {
  const [draft, setDraft] = useState<string | null>(null);

  const commit = (): void => {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  };

  return (
    <input
      ref={ref}
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
