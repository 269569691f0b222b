import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frameCode, previewAddress } from '../../app/share';
import type { PresetId } from '../../experiment/presets';
import { CopyField } from './CopyField';

interface Props {
  /** Of the layout for a frame. */
  readonly address: string;
  readonly preset: PresetId;
}

const USUAL = { width: 640, height: 480 };
const SIZES = { least: 200, most: 4000 };

/** What to paste into another page, and the picture that stands for a link where such are shown. */
export function FramePart({ address, preset }: Props) {
  const { t } = useTranslation();
  const [size, setSize] = useState(USUAL);
  const title = `${t('page.name')}: ${t(`preset.names.${preset}`)}`;
  return (
    <>
      <p>{t('sharing.frameHelp')}</p>
      <div className="share__sizes">
        {(['width', 'height'] as const).map((side) => (
          <label key={side}>
            {t(`sharing.${side}`)}{' '}
            <input
              className="field share__number"
              type="number"
              min={SIZES.least}
              max={SIZES.most}
              defaultValue={size[side]}
              onChange={({ target }) => {
                if (target.validity.valid && target.value !== '') setSize({ ...size, [side]: target.valueAsNumber });
              }}
            />
          </label>
        ))}
      </div>
      <CopyField
        label={t('sharing.html')}
        text={frameCode(address, { title, ...size })}
        copy={t('sharing.copyHtml')}
        lines={3}
        strong
      />
      <h3>{t('sharing.preview')}</h3>
      <CopyField label={t('sharing.preview')} text={previewAddress(address)} copy={t('sharing.copyPreview')} />
    </>
  );
}
