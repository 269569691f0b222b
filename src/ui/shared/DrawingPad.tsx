import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PAD, type Point, type Stroke } from '../../app/drawing';
import './drawingPad.css';

interface Props {
  readonly strokes: readonly Stroke[];
  /** Whether it is part of a view's picture, as it is taken along. */
  readonly taken?: boolean;
  /** Called as the pen moves, the stroke under way being the last. */
  readonly onDraw: (strokes: readonly Stroke[]) => void;
}

/** Takes strokes of mouse, pen or finger. */
export function DrawingPad({ strokes, taken = false, onDraw }: Props) {
  const { t } = useTranslation();
  const pad = useRef<SVGSVGElement>(null);
  const drawing = useRef(false);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = pad.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: ((clientX - box.left) / box.width) * PAD, y: ((clientY - box.top) / box.height) * PAD };
  };
  const finish = (): void => {
    drawing.current = false;
  };

  return (
    <svg
      ref={pad}
      className="pad"
      data-picture={taken || undefined}
      viewBox={`0 0 ${PAD} ${PAD}`}
      role="img"
      aria-label={`${t('digit.pad')}. ${t('digit.padKeyboard')}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = true;
        onDraw([...strokes, [pointOf(event)]]);
      }}
      onPointerMove={(event) => {
        if (!drawing.current) return;
        onDraw([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), pointOf(event)]]);
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      {strokes.length === 0 && (
        <text x={PAD / 2} y={PAD / 2} className="pad__hint">
          {t('digit.padHint')}
        </text>
      )}
      {strokes.map((stroke, i) => (
        <path key={i} className="pad__stroke" d={pathOf(stroke)} />
      ))}
    </svg>
  );
}

function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return first === undefined ? '' : `M${first}L${[first, ...rest].join('L')}`;
}
