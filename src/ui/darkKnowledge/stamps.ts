/** How a text is written in the middle of its stamp. */
interface Writing {
  readonly font: string;
  readonly colour: string;
  /** Of the stamp, in pixels. */
  readonly wide: number;
  readonly high: number;
  /** By how much the font is drawn larger. */
  readonly scale: number;
}

/** The picture of a short text: written once, then put down as often as needed, which takes a fraction of the time. */
export type Stamps = (text: string, writing: Writing) => ImageBitmap;

export function createStamps(): Stamps {
  const known = new Map<string, ImageBitmap>();
  return (text, writing) => {
    const key = `${text} ${Object.values(writing).join(' ')}`;
    const stamp = known.get(key) ?? written(text, writing);
    known.set(key, stamp);
    return stamp;
  };
}

function written(text: string, { font, colour, wide, high, scale }: Writing): ImageBitmap {
  const stamp = new OffscreenCanvas(Math.round(wide), Math.round(high));
  const context = stamp.getContext('2d')!;
  context.scale(scale, scale);
  Object.assign(context, { font, fillStyle: colour, textAlign: 'center', textBaseline: 'middle' });
  context.fillText(text, wide / scale / 2, high / scale / 2 + 1);
  return stamp.transferToImageBitmap();
}
