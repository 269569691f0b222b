import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { digitFromStrokes, type Point, type Stroke } from '../../app/drawing';

interface Props {
  /** Called with 784 bytes after each stroke. */
  readonly onDraw: (image: Uint8Array) => void;
}

/** Side of the pad in its own units. */
const PAD = 280;

/** Takes strokes of mouse, pen or finger. */
export function DrawingPad({ onDraw }: Props) {
  const { t } = useTranslation();
  const pad = useRef<SVGSVGElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [current, setCurrent] = useState<Stroke | null>(null);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = pad.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: ((clientX - box.left) / box.width) * PAD, y: ((clientY - box.top) / box.height) * PAD };
  };
  const finish = (): void => {
    if (current === null) return;
    const all = [...strokes, current];
    setStrokes(all);
    setCurrent(null);
    onDraw(digitFromStrokes(all, PAD));
  };

  return (
    <svg
      ref={pad}
      className="pad"
      viewBox={`0 0 ${PAD} ${PAD}`}
      role="img"
      aria-label={`${t('digit.pad')}. ${t('digit.padKeyboard')}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCurrent([pointOf(event)]);
      }}
      onPointerMove={(event) => {
        if (current !== null) setCurrent([...current, pointOf(event)]);
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      {strokes.length === 0 && current === null && (
        <text x={PAD / 2} y={PAD / 2} className="pad__hint">
          {t('digit.padHint')}
        </text>
      )}
      {[...strokes, ...(current === null ? [] : [current])].map((stroke, i) => (
        <path key={i} className="pad__stroke" d={pathOf(stroke)} />
      ))}
    </svg>
  );
}

function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return first === undefined ? '' : `M${first}L${[first, ...rest].join('L')}`;
}
