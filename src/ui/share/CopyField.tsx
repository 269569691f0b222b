import { Check, Copy } from 'lucide-react';
import { useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Copying = 'not yet' | 'copied' | 'refused';

interface Props {
  readonly label: string;
  readonly text: string;
  /** What the button says. */
  readonly copy: string;
  readonly strong?: boolean;
  readonly lines?: number;
}

/** A text to take along: copied by a button, or by hand where that is refused. */
export function CopyField({ label, text, copy, strong = false, lines = 1 }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [copying, setCopying] = useState<{ readonly text: string; readonly state: Copying }>({
    text,
    state: 'not yet',
  });
  // Another text was not copied yet.
  const state = copying.text === text ? copying.state : 'not yet';
  const press = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(text).then(
      () => {
        setCopying({ text, state: 'copied' });
      },
      () => {
        setCopying({ text, state: 'refused' });
      },
    );
  };
  const shared = {
    ref: field,
    'aria-label': label,
    readOnly: true,
    value: text,
    onFocus: ({ target }: FocusEvent<HTMLInputElement & HTMLTextAreaElement>): void => {
      target.select();
    },
  };
  const Icon = state === 'copied' ? Check : Copy;
  return (
    <>
      <div className="copy">
        {lines === 1 ? (
          <input className="field copy__text" {...shared} />
        ) : (
          <textarea className="field copy__text copy__text--long" rows={lines} spellCheck={false} {...shared} />
        )}
        <button type="button" className={strong ? 'button button--strong' : 'button'} onClick={press}>
          <Icon size="1.0625rem" aria-hidden />
          {state === 'copied' ? t('sharing.copied') : copy}
        </button>
      </div>
      <p role="status" className={state === 'refused' ? '' : 'hidden'}>
        {state === 'refused' && t('sharing.copyFailed')}
        {state === 'copied' && t('sharing.copied')}
      </p>
    </>
  );
}
