import { Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONG_ADDRESS } from '../../app/share';
import { useFormat } from '../context';
import { CopyField } from './CopyField';

interface Props {
  readonly address: string;
  /** As it was typed; empty where none is asked. */
  readonly question: string;
}

/** The address, to be copied or handed to the device's own sheet. */
export function LinkPart({ address, question }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [failed, setFailed] = useState(false);
  const send = (): void => {
    setFailed(false);
    const text = question.trim();
    navigator.share({ title: t('page.name'), url: address, ...(text && { text }) }).catch((error: unknown) => {
      // Whoever thought better of it needs no word about it.
      setFailed(!(error instanceof DOMException && error.name === 'AbortError'));
    });
  };
  return (
    <>
      <CopyField label={t('sharing.address')} text={address} copy={t('sharing.copy')} strong />
      <div className="share__foot">
        <p className="soft">
          {t('sharing.length', { number: format.count(address.length) })}{' '}
          {address.length > LONG_ADDRESS && t('sharing.long')}
        </p>
        {'share' in navigator && (
          <button type="button" className="button" onClick={send}>
            <Share2 size="1.0625rem" aria-hidden />
            {t('sharing.device')}
          </button>
        )}
      </div>
      {failed && <p role="alert">{t('sharing.deviceFailed')}</p>}
    </>
  );
}
