/** A digit drawn by hand, as it was drawn and as it was moved afterwards. */
import { digitFromStrokes, PAD, type Stroke } from './drawing';
import { movedImage, UNMOVED, type Move } from './moveImage';

export interface Sketch {
  readonly strokes: readonly Stroke[];
  readonly move: Move;
}

export const NOTHING_DRAWN: Sketch = { strokes: [], move: UNMOVED };

/** 784 bytes: scaled and centred as the digits of MNIST are, then moved. */
export function drawnImage({ strokes, move }: Sketch): Uint8Array {
  return movedImage(digitFromStrokes(strokes, PAD), move);
}
