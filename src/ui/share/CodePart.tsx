import { Maximize, X } from 'lucide-react';
import { QRCodeSVG } from 'qrcode.react';
import { Dialog } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { QR_LENGTH } from '../../app/share';
import type { PresetId } from '../../experiment/presets';
import { useFormat } from '../context';

interface Props {
  readonly address: string;
  readonly preset: PresetId;
}

/** The address as a QR code, which fills the screen for a whole room. */
export function CodePart({ address, preset }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { length } = address;
  if (length > QR_LENGTH.most) {
    const numbers = { number: format.count(length), most: format.count(QR_LENGTH.most) };
    return <p role="status">{t('sharing.tooLong', numbers)}</p>;
  }
  return (
    <div className="code">
      <Code address={address} className="code__small" />
      <div className="code__side">
        <p>{t('sharing.scan')}</p>
        <Wall address={address} preset={preset} />
        {length > QR_LENGTH.fine && <p className="soft">{t('sharing.dense')}</p>}
      </div>
    </div>
  );
}

/** Black on white, as the library has it, whatever the page wears: cameras want it so. */
function Code({ address, className }: { readonly address: string; readonly className: string }) {
  const { t } = useTranslation();
  return (
    <QRCodeSVG
      value={address}
      level="L"
      marginSize={4}
      className={className}
      role="img"
      aria-label={t('sharing.codeOf')}
    />
  );
}

function Wall({ address, preset }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog.Root>
      <Dialog.Trigger className="button">
        <Maximize size="1.0625rem" aria-hidden />
        {t('sharing.wall')}
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Content className="wall">
          <Dialog.Title className="hidden">{t('sharing.codeOf')}</Dialog.Title>
          <Code address={address} className="wall__code" />
          <Dialog.Description className="wall__words">
            <b>{`${t('page.name')}: ${t(`preset.names.${preset}`)}`}</b> {t('sharing.scan')}
          </Dialog.Description>
          <Dialog.Close className="icon-button icon-button--plain dialog__close" aria-label={t('sharing.closeWall')}>
            <X size="1.25rem" aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
