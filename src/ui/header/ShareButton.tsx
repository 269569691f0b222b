import { Check, Copy, Link } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../context';

type Copying = 'not yet' | 'copied' | 'refused';

export function ShareButton() {
  const { t } = useTranslation();
  const app = useApp();
  const [address, setAddress] = useState('');
  const [copying, setCopying] = useState<Copying>('not yet');
  const field = useRef<HTMLInputElement>(null);

  const copy = (): void => {
    field.current?.select();
    navigator.clipboard.writeText(address).then(
      () => {
        setCopying('copied');
      },
      () => {
        setCopying('refused');
      },
    );
  };

  return (
    <Popover.Root
      onOpenChange={(open) => {
        setCopying('not yet');
        if (open) setAddress(app.shareAddress());
      }}
    >
      <Popover.Trigger className="button">
        <Link size="1.0625rem" aria-hidden />
        {t('share.button')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover popover--wide"
          aria-labelledby="share-title"
          sideOffset={8}
          collisionPadding={12}
        >
          <h2 className="popover__title" id="share-title">
            {t('share.title')}
          </h2>
          <p>{t('share.help')}</p>
          <div className="share">
            <input
              ref={field}
              className="field share__address"
              aria-label={t('share.address')}
              readOnly
              value={address}
              onFocus={({ target }) => {
                target.select();
              }}
            />
            <button type="button" className="button button--strong" onClick={copy}>
              {copying === 'copied' ? <Check size="1.0625rem" aria-hidden /> : <Copy size="1.0625rem" aria-hidden />}
              {copying === 'copied' ? t('share.copied') : t('share.copy')}
            </button>
          </div>
          <p role="status" className={copying === 'refused' ? '' : 'hidden'}>
            {copying === 'refused' && t('share.copyFailed')}
            {copying === 'copied' && t('share.copied')}
          </p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
