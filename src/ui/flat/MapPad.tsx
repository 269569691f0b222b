import { useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import * as edit from '../../app/pointsEdited';
import type { Point } from '../../app/pointsShown';

/** Width of a map in its own units, which is the side of its square, and the height of the words above it. */
export const SIZE = 240;
export const HEAD = 46;

interface Props {
  readonly name: string;
  /** What the map shows, in words. */
  readonly label: string;
  readonly help: string;
  readonly history: edit.History;
  /** Class of new points. */
  readonly kind: number;
  /** Points stay as they are. */
  readonly fixed: boolean;
  readonly onChange: (history: edit.History, done: boolean) => void;
  readonly children: ReactNode;
}

/** A point is meant that is as near as this. */
const REACH = 0.035;
/** By how much an arrow key moves the place. */
const STEP = 0.02;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: STEP },
  ArrowDown: { x: 0, y: -STEP },
};

/** A map on which points are set, moved and removed: with a pointer, or by keys at a place that they move. */
export function MapPad({ name, label, help, history, kind, fixed, onChange, children }: Props) {
  /** The point that is being moved, by its index, and whether that has begun. */
  const [held, setHeld] = useState<{ readonly index: number; readonly moved: boolean } | null>(null);
  const [place, setPlace] = useState<Point | null>(null);
  const latest = useRef<Point>({ x: 0.5, y: 0.5 });
  const points = edit.standing(history);

  const near = (at: Point): number => {
    const distance = (i: number): number => (points[i]!.x - at.x) ** 2 + (points[i]!.y - at.y) ** 2;
    const best = [...points.keys()].reduce((found, i) => (found < 0 || distance(i) < distance(found) ? i : found), -1);
    return best >= 0 && distance(best) <= REACH * REACH ? best : -1;
  };
  const drag = (to: Point): void => {
    if (held === null) return;
    onChange(edit.moved(history, held.index, to, !held.moved), false);
    setHeld({ ...held, moved: true });
  };
  const drop = (): void => {
    if (held?.moved) onChange(history, true);
    setHeld(null);
  };
  /** What began as a touch was the beginning of a scroll. */
  const cancel = (): void => {
    if (held?.moved) onChange(edit.undone(history), false);
    setHeld(null);
  };

  const onPointerDown = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.button !== 0) return;
    const at = pointed(event);
    if (at === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const index = near(at);
    if (index >= 0) {
      setHeld({ index, moved: false });
      return;
    }
    onChange(edit.added(history, { ...at, label: kind }), false);
    setHeld({ index: points.length, moved: true });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = place ?? latest.current;
    const by = ARROWS[event.key];
    if (by !== undefined) {
      const to = { x: inside(at.x + by.x), y: inside(at.y + by.y) };
      latest.current = to;
      setPlace(to);
      drag(to);
    } else if (event.key === 'Enter') {
      const index = near(at);
      if (held !== null) drop();
      else if (index >= 0) setHeld({ index, moved: false });
      else onChange(edit.added(history, { ...at, label: kind }), true);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      const index = held?.index ?? near(at);
      setHeld(null);
      if (index >= 0) onChange(edit.removed(history, index), true);
    } else return;
    event.preventDefault();
  };
  const onFocus = ({ currentTarget }: FocusEvent): void => {
    if (currentTarget.matches(':focus-visible')) setPlace(latest.current);
  };
  const onBlur = (): void => {
    drop();
    setPlace(null);
  };

  if (fixed) {
    return (
      <svg
        className="plane__drawing plane__drawing--fixed"
        data-picture
        viewBox={`0 0 ${SIZE} ${HEAD + SIZE}`}
        role="img"
        aria-label={`${name}. ${label}`}
      >
        {children}
      </svg>
    );
  }
  return (
    <svg
      className="plane__drawing"
      data-picture
      viewBox={`0 0 ${SIZE} ${HEAD + SIZE}`}
      role="application"
      aria-label={`${name}. ${label}`}
      aria-describedby={help}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        const at = held === null ? null : pointed(event);
        if (at !== null) drag(at);
      }}
      onPointerUp={drop}
      onPointerCancel={cancel}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {children}
      {place !== null && <Place at={place} holding={held !== null} />}
    </svg>
  );
}

/** Where keys act, and whether they hold a point. */
function Place({ at, holding }: { readonly at: Point; readonly holding: boolean }) {
  const [x, y] = [SIZE * at.x, HEAD + SIZE * (1 - at.y)];
  return (
    <g className="plane__place" data-holding={holding}>
      <circle cx={x} cy={y} r="9" />
      <path d={`M${x - 14} ${y}h9m10 0h9M${x} ${y - 14}v9m0 10v9`} />
    </g>
  );
}

/** The place of the square that a pointer means; null above it. */
function pointed({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point | null {
  const box = currentTarget.getBoundingClientRect();
  const unit = SIZE / box.width;
  const down = (clientY - box.top) * unit - HEAD;
  if (down < -4) return null;
  return { x: inside(((clientX - box.left) * unit) / SIZE), y: inside(1 - down / SIZE) };
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}
