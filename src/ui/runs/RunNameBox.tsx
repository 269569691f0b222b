import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_NAME } from '../../link/parts';

interface Props {
  readonly name: string;
  /** `name` is null where it stays as it is; `byKey` where the focus is to go on from here. */
  readonly onDone: (name: string | null, byKey: boolean) => void;
}

/** A name that is being written: Enter or leaving it takes it, Escape gives it up. */
export function RunNameBox({ name, onDone }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(name);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.select();
  }, []);
  const finished = useRef(false);
  const finish = (given: string, byKey: boolean): void => {
    // It is left once more when the focus goes on.
    if (finished.current) return;
    finished.current = true;
    onDone(given === name ? null : given, byKey);
  };
  return (
    <input
      ref={box}
      className="field runs__box"
      aria-label={t('runs.renaming', { name })}
      maxLength={LONGEST_NAME}
      value={draft}
      onChange={({ target }) => {
        setDraft(target.value);
      }}
      onBlur={() => {
        finish(draft, false);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') finish(draft, true);
        if (key === 'Escape') finish(name, true);
      }}
    />
  );
}
