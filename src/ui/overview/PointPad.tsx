import type { KeyboardEvent, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { decoded, encoded, type Point } from '../../app/pointsShown';
import type { Example } from '../../app/viewStore';
import { PointsPicture } from '../shared/PointsPicture';
import { placeIn } from '../shared/placeIn';
import { usePointsShown } from '../shared/usePointsShown';

interface Props {
  readonly example: Example | null;
  /** Called with the bytes of a point. */
  readonly onPick: (image: Uint8Array) => void;
}

/** Points around the one that is picked. */
const AROUND = 200;
/** By how much an arrow key moves the point. */
const STEP = 0.02;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** Takes a place in the unit square, by a click or by the arrow keys. */
export function PointPad({ example, onPick }: Props) {
  const { t } = useTranslation();
  const points = usePointsShown(AROUND);
  const here = placeOf(example);
  const onClick = (event: MouseEvent): void => {
    // A press of Enter or space has no place.
    if (event.detail > 0) onPick(encoded(placeIn(event.currentTarget, event)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onPick(encoded({ x: here.x + by.x, y: here.y + by.y }));
  };
  return (
    <button
      type="button"
      className="point-pad"
      aria-label={t('digit.pointPad')}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <PointsPicture points={points} marked={here} />
    </button>
  );
}

function placeOf(example: Example | null): Point {
  if (example === null) return { x: 0.5, y: 0.5 };
  return decoded(example.kind === 'test' ? example.digit.image : example.image);
}
