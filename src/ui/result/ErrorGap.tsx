import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../context';

interface Props {
  /** Shares of wrong answers. */
  readonly train: number;
  readonly test: number;
  /** The share at the right end of the scale, common to all lines. */
  readonly top: number;
}

/** How far apart the errors on what was learned from and on the test set lie: an open and a filled dot on one scale. */
export function ErrorGap({ train, test, top }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const at = (share: number): string => `${(100 * share) / top}%`;
  const places = { '--train': at(train), '--test': at(test), '--low': at(Math.min(train, test)) } as CSSProperties;
  const gap = Math.abs(test - train);
  return (
    <div className="gap">
      <div className="gap__scale" aria-hidden style={{ ...places, '--width': at(gap) } as CSSProperties}>
        <span className="gap__line" />
        <span className="gap__train" />
        <span className="gap__test" />
      </div>
      <div className="gap__words">
        {format.percent(train, 1)}
        <small>{t(test < train ? 'result.gapBelow' : 'result.gap', { points: format.fixed(100 * gap, 1) })}</small>
      </div>
    </div>
  );
}
