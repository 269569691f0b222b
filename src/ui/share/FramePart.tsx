import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { frameCode, previewAddress } from '../../app/share';
import type { PresetId } from '../../experiment/presets';
import { useFormat } from '../context';
import { CopyField } from './CopyField';

interface Props {
  /** Of the layout for a frame. */
  readonly address: string;
  readonly preset: PresetId;
  /** How many bars with what the link tells stand above the sliders. */
  readonly bars: number;
}

const SIDES = ['width', 'height'] as const;
const WIDTH = '640';
/** At which the whole chart is in sight, without what a link tells; each bar of that takes room, the first the most. */
const HEIGHT = { bare: 480, first: 100, each: 44 };
const SIZES = { least: 200, most: 4000 };

function heightFor(bars: number): string {
  return String(HEIGHT.bare + (bars > 0 ? HEIGHT.first + HEIGHT.each * (bars - 1) : 0));
}

/** Of what was typed; null where no frame has that. */
function sizeOf(text: string): number | null {
  const size = /^\d{3,4}$/.test(text) ? Number(text) : 0;
  return size >= SIZES.least && size <= SIZES.most ? size : null;
}

/** What to paste into another page, and the picture that stands for a link where such are shown. */
export function FramePart({ address, preset, bars }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<Partial<Record<(typeof SIDES)[number], string>>>({});
  const shown = { width: WIDTH, height: heightFor(bars), ...typed };
  const size = { width: sizeOf(shown.width), height: sizeOf(shown.height) };
  const title = `${t('page.name')}: ${t(`preset.names.${preset}`)}`;
  return (
    <>
      <p>{t('sharing.frameHelp')}</p>
      <div className="share__sizes">
        {SIDES.map((side) => (
          <label key={side}>
            {t(`sharing.${side}`)}
            <input
              className="field share__number"
              inputMode="numeric"
              aria-invalid={size[side] === null}
              aria-describedby="share-size-range"
              value={shown[side]}
              onChange={({ target }) => {
                setTyped({ ...typed, [side]: target.value });
              }}
            />
          </label>
        ))}
        <p className={size.width === null || size.height === null ? 'share__error' : 'soft'} id="share-size-range">
          {t('sharing.sizeRange', { least: format.count(SIZES.least), most: format.count(SIZES.most) })}
        </p>
      </div>
      {size.width !== null && size.height !== null && (
        <CopyField
          label={t('sharing.html')}
          text={frameCode(address, { title, width: size.width, height: size.height })}
          copy={t('sharing.copyHtml')}
          lines={3}
          strong
        />
      )}
      <h3>{t('sharing.preview')}</h3>
      <CopyField label={t('sharing.preview')} text={previewAddress(address)} copy={t('sharing.copyPreview')} />
    </>
  );
}
