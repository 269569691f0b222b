import { useTranslation } from 'react-i18next';
import type { Scale } from '../../app/viewStore';
import { useFormat, useView } from '../context';
import { least, opacityOf } from './shades';

interface Props {
  readonly scale: Scale;
  readonly most: number;
}

const STEPS = 24;
const STEP = 6;

/** What a shade means. */
export function Shades({ scale, most }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const worn = useView((state) => state.worn);
  const percent = (share: number): string => `${format.rough(100 * share)}%`;
  return (
    <p className="shades">
      <svg className="shades__ramp" viewBox={`0 0 ${STEPS * STEP} 12`} aria-hidden>
        {Array.from({ length: STEPS }, (_, i) => (
          <rect
            key={i}
            className="matrix__shade"
            x={i * STEP}
            width={STEP}
            height="12"
            fillOpacity={opacityOf((i + 0.5) / STEPS, worn)}
          />
        ))}
      </svg>
      {scale === 'log'
        ? t('darkKnowledge.keyLog', { least: percent(least(most)), most: percent(most) })
        : t('darkKnowledge.keyLinear', { most: percent(most) })}
    </p>
  );
}
