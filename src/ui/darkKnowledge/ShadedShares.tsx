import { useEffect, useRef } from 'react';
import type { Scale } from '../../app/viewStore';
import { useView } from '../context';
import { rgbOf, type Rgb } from '../shared/rgbOf';
import { HIGH, WIDE } from './place';
import { isDark, levelOf, opacityOf } from './shades';
import type { Stamps } from './stamps';

interface Props {
  readonly classes: number;
  /** A row of shares for each label. */
  readonly means: Float64Array;
  /** Another object whenever the hand has rested. */
  readonly rested: Float64Array;
  readonly scale: Scale;
  /** The share that is drawn darkest. */
  readonly most: number;
  readonly stamps: Stamps;
}

/** Pixels for each unit of the picture: sharp on a projector, and whole pixels for each of ten classes. */
const SHARPNESS = 1.6;
/** Smaller shares would be written 0.0. */
const WRITTEN = 0.0005;

interface Look {
  readonly font: string;
  readonly ink: string;
  readonly paper: string;
  readonly inkRgb: Rgb;
  readonly paperRgb: Rgb;
}

/**
 * Shades and numbers of all cells. Canvases, since laying out some hundred texts anew takes longer than a frame; shades are
 * the pixels of a small one, and numbers are stamps, since to fill and to write each cell takes long too.
 */
export function ShadedShares({ classes, means, rested, scale, most, stamps }: Props) {
  const shades = useRef<HTMLCanvasElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const worn = useView((state) => state.worn);
  const look = useRef<Look>(null);
  // Asked for when the hand rests, since the answer makes the browser work out all styles that a move has changed.
  useEffect(() => {
    const context = shades.current!.getContext('2d');
    if (!context) return;
    const { color, backgroundColor, fontSize, fontFamily } = getComputedStyle(context.canvas);
    look.current = {
      font: `${fontSize} ${fontFamily}`,
      ink: color,
      paper: backgroundColor,
      inkRgb: rgbOf(context, color),
      paperRgb: rgbOf(context, backgroundColor),
    };
  }, [rested, worn]);
  useEffect(() => {
    const [context, pixels] = [canvas.current?.getContext('2d'), shades.current?.getContext('2d')];
    if (!context || !pixels || !look.current) return;
    const { font, ink, paper, inkRgb, paperRgb } = look.current;
    const levels = means.map((share) => levelOf(share, scale, most));
    const image = pixels.createImageData(classes, classes);
    levels.forEach((level, i) => {
      const opacity = isOwn(i, classes) ? 0 : opacityOf(level, worn);
      const mixed = paperRgb.map((from, part) => from + (inkRgb[part]! - from) * opacity);
      image.data.set([...mixed, 255], 4 * i);
    });
    pixels.putImageData(image, 0, 0);
    context.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0);
    context.clearRect(0, 0, WIDE, HIGH);
    const [wide, high] = [WIDE / classes, HIGH / classes];
    means.forEach((share, i) => {
      if (share < WRITTEN || isOwn(i, classes)) return;
      // Written alike in both languages of the page.
      const text = (100 * share).toFixed(share < 0.0995 ? 1 : 0);
      const colour = isDark(levels[i]!) ? paper : ink;
      const stamp = stamps(text, { font, colour, wide: wide * SHARPNESS, high: high * SHARPNESS, scale: SHARPNESS });
      context.drawImage(stamp, wide * (i % classes), high * Math.floor(i / classes), wide, high);
    });
  }, [classes, means, scale, most, stamps, worn]);
  return (
    <>
      <canvas
        ref={shades}
        className="matrix__shares matrix__shades"
        data-picture
        width={classes}
        height={classes}
        aria-hidden
      />
      <canvas
        ref={canvas}
        className="matrix__shares"
        data-picture
        width={WIDE * SHARPNESS}
        height={HIGH * SHARPNESS}
        aria-hidden
      />
    </>
  );
}

/** Whether the cell is that of the label itself. */
function isOwn(i: number, classes: number): boolean {
  return i % (classes + 1) === 0;
}
