export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour of CSS as three numbers from 0 to 255. */
export function rgbOf(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  // Canvases give colours back as #rrggbb.
  const written = context.fillStyle;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(written.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}
