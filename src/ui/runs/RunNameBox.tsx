import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly name: string;
  /** Null where it stays as it is. */
  readonly onDone: (name: string | null) => void;
}

/** Long enough for any name that one says aloud. */
const LONGEST = 60;

/** A name that is being written: Enter or leaving it takes it, Escape gives it up. */
export function RunNameBox({ name, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.select();
  }, []);
  const done = (): void => {
    onDone(draft === name ? null : draft);
  };
  return (
    <input
      ref={box}
      className="field runs__box"
      aria-label={t('runs.renaming', { name })}
      maxLength={LONGEST}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
      }}
      onBlur={done}
      onKeyDown={({ key }) => {
        if (key === 'Enter') done();
        if (key === 'Escape') onDone(null);
      }}
    />
  );
}
