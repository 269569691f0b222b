import { useEffect, useRef } from 'react';
import type { Scale } from '../../app/viewStore';
import { useView } from '../context';
import { HIGH, WIDE } from './place';
import { isDark, levelOf, opacityOf } from './shades';

interface Props {
  readonly classes: number;
  /** A row of shares for each label. */
  readonly means: Float64Array;
  /** Another object whenever the hand has rested. */
  readonly rested: Float64Array;
  readonly scale: Scale;
  /** The share that is drawn darkest. */
  readonly most: number;
}

/** Pixels for each unit of the picture: sharp on a projector. */
const SHARPNESS = 2;
/** Smaller shares would be written 0.0. */
const WRITTEN = 0.0005;

/** Shades and numbers of all cells. A canvas, since laying out some hundred texts anew takes longer than a frame. */
export function ShadedShares({ classes, means, rested, scale, most }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const worn = useView((state) => state.worn);
  const look = useRef<{ readonly ink: string; readonly paper: string }>(null);
  // Asked for when the hand rests, since the answer makes the browser work out all styles that a move has changed.
  useEffect(() => {
    const { color, backgroundColor, fontSize, fontFamily } = getComputedStyle(canvas.current!);
    look.current = { ink: color, paper: backgroundColor };
    const context = canvas.current!.getContext('2d');
    if (!context) return;
    // These stay from one drawing to the next; to set a font takes as long as to write all numbers.
    context.font = `${fontSize} ${fontFamily}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
  }, [rested, worn]);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !look.current) return;
    const { ink, paper } = look.current;
    context.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = paper;
    context.fillRect(0, 0, WIDE, HIGH);
    const [w, h] = [WIDE / classes, HIGH / classes];
    const cells = [...means].flatMap((share, i) => {
      const [row, column] = [Math.floor(i / classes), i % classes];
      return row === column ? [] : [{ x: w * column, y: h * row, share, level: levelOf(share, scale, most) }];
    });
    context.fillStyle = ink;
    for (const { x, y, level } of cells) {
      context.globalAlpha = opacityOf(level, worn);
      context.fillRect(x, y, w, h);
    }
    context.globalAlpha = 1;
    // One colour after the other: to set one takes longer than to draw a cell.
    for (const dark of [false, true]) {
      context.fillStyle = dark ? paper : ink;
      for (const { x, y, share, level } of cells) {
        if (share < WRITTEN || isDark(level) !== dark) continue;
        // Written alike in both languages of the page.
        context.fillText((100 * share).toFixed(share < 0.0995 ? 1 : 0), x + w / 2, y + h / 2 + 1);
      }
    }
  }, [classes, means, scale, most, worn]);
  return (
    <canvas
      ref={canvas}
      className="matrix__shares"
      data-picture
      width={WIDE * SHARPNESS}
      height={HIGH * SHARPNESS}
      aria-hidden
    />
  );
}
