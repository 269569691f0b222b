import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import * as edit from '../../app/pointsEdited';
import { useFormat } from '../context';
import { markOf, SIDE } from '../shared/PointsPicture';
import { placeIn } from '../shared/placeIn';

interface Props {
  readonly history: edit.History;
  /** Class of new points. */
  readonly label: number;
  readonly onChange: (history: edit.History) => void;
}

/** By how much Shift and an arrow key move a point. */
const STEP = 0.02;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** To which point, counted from the one that has the focus, an arrow key goes. */
const WAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * A pad on which points are set, moved and removed, with a pointer or by keys. All points are one stop of Tab, within which
 * arrows go from point to point.
 */
export function PointsEditor({ history, label, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const pad = useRef<SVGSVGElement>(null);
  const lost = useRef(false);
  const [dragged, setDragged] = useState<{ readonly index: number; readonly moved: boolean } | null>(null);
  const [current, setCurrent] = useState(0);
  const points = edit.standing(history);
  const stop = Math.min(current, points.length - 1);
  // The last point may have gone with the focus on it.
  useEffect(() => {
    if (lost.current) focusOn(pad.current, stop);
    lost.current = false;
  });

  const placeOf = (event: PointerEvent) => placeIn(pad.current!, event);
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const { x = 0, y = 0 } = points[index] ?? {};
    const by = ARROWS[event.key];
    const way = WAYS[event.key];
    if (by && event.shiftKey) onChange(edit.moved(history, index, { x: x + by[0], y: y + by[1] }, true));
    else if (way !== undefined) focusOn(pad.current, (index + way + points.length) % points.length);
    else if (event.key === 'Home') focusOn(pad.current, 0);
    else if (event.key === 'End') focusOn(pad.current, points.length - 1);
    else if (event.key === 'Enter') onChange(edit.relabelled(history, index, label));
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      lost.current = true;
      onChange(edit.removed(history, index));
    } else return;
    event.preventDefault();
  };

  return (
    <svg
      ref={pad}
      className="points points-editor"
      viewBox={`-3 -3 ${SIDE + 6} ${SIDE + 6}`}
      role="group"
      aria-label={t('chooser.points.pad')}
      onPointerDown={(event) => {
        if (event.button === 0) onChange(edit.added(history, { ...placeOf(event), label }));
      }}
      onPointerMove={(event) => {
        if (dragged === null) return;
        onChange(edit.moved(history, dragged.index, placeOf(event), !dragged.moved));
        setDragged({ ...dragged, moved: true });
      }}
      onPointerUp={() => {
        setDragged(null);
      }}
      onPointerCancel={() => {
        setDragged(null);
      }}
    >
      {points.map((point, index) => (
        <path
          key={index}
          className="points__class points-editor__point"
          data-class={point.label}
          d={markOf(point)}
          tabIndex={index === stop ? 0 : -1}
          role="img"
          aria-label={t('chooser.points.point', {
            number: index + 1,
            label: point.label,
            x: format.fixed(point.x, 2),
            y: format.fixed(point.y, 2),
          })}
          onFocus={() => {
            setCurrent(index);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, index);
          }}
          onPointerDown={(event) => {
            // The pad would set a new one.
            event.stopPropagation();
            pad.current?.setPointerCapture(event.pointerId);
            setDragged({ index, moved: false });
          }}
        />
      ))}
    </svg>
  );
}

function focusOn(pad: SVGSVGElement | null, index: number): void {
  pad?.querySelectorAll<SVGPathElement>('.points-editor__point')[index]?.focus();
}
