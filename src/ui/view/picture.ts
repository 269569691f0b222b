/** Takes drawings of the page along as a file: every style written out, so that they look the same elsewhere. */
import { fontRules } from './fonts';
import { brokenLines } from './brokenLines';
import { textLines, type TextLine } from './textLines';

/** What is drawn depends on these and on attributes alone. */
const STYLES = [
  'display',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'image-rendering',
  'letter-spacing',
  'mix-blend-mode',
  'opacity',
  'overflow',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'vector-effect',
  'visibility',
] as const;

const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const SVG = 'http://www.w3.org/2000/svg';
/** Room around the drawings and between the lines at the foot, in px. */
const MARGIN = 16;
const LINE = 16;
const FOOT = 11;
/** Pixels of a PNG for each px: sharp on a projector and in print. */
const SHARPNESS = 2;

export interface Picture {
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** Something of the page and what stands for it in the picture, still without a place. */
interface Part {
  readonly box: DOMRect;
  readonly draw: (x: number, y: number) => SVGElement;
}

/**
 * All elements within `root` that are marked `data-picture`, placed as on the page, above `foot`: `svg` and `canvas` as they
 * are drawn, of any other its text with the ground on which it stands.
 */
export async function pictureOf(root: HTMLElement, foot: readonly string[]): Promise<Picture> {
  // What is drawn may change while fonts are fetched.
  const drawn = drawnOf(root, foot);
  const style = element('style', {});
  style.textContent = await fontRules();
  drawn.picture.prepend(style);
  const { width, height } = drawn;
  return { svg: new XMLSerializer().serializeToString(drawn.picture), width, height };
}

function drawnOf(root: HTMLElement, foot: readonly string[]): Omit<Picture, 'svg'> & { readonly picture: SVGElement } {
  const parts = [...root.querySelectorAll('[data-picture]')].flatMap(partsOf);
  const boxes = parts.map(({ box }) => box);
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  const right = Math.max(...boxes.map((box) => box.right)) + MARGIN;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN;
  const { color, fontFamily } = getComputedStyle(root);
  const lines = foot.flatMap((line) => broken(line, right - left - 2 * MARGIN, `${FOOT}px ${fontFamily}`));
  const [width, height] = [right - left, bottom - top + LINE * lines.length];
  const picture = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  // In one piece, where a line of the foot may be broken.
  picture.append(written('desc', {}, foot.join('\n')), element('rect', { width, height, fill: paperOf(root) }));
  picture.append(...parts.map(({ box, draw }) => draw(box.left - left, box.top - top)));
  const style = { 'font-size': FOOT, 'font-family': fontFamily, fill: color };
  picture.append(...lines.map((line, i) => written('text', { x: MARGIN, y: bottom - top + LINE * i, ...style }, line)));
  return { picture, width, height };
}

/** @throws Error where the browser cannot draw it */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sharp(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser gave no picture'));
    }, 'image/png');
  });
}

/** Strokes that keep their width at whatever size they are drawn would be too thin where a pixel of the page becomes several. */
function sharp(svg: string): string {
  return svg.replace(/style="[^"]*vector-effect:non-scaling-stroke[^"]*"/g, (style) =>
    style.replace(/(stroke-width:)([\d.]+)/, (_, name: string, width: string) => `${name}${SHARPNESS * Number(width)}`),
  );
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function written(name: 'text' | 'desc', attributes: Record<string, string | number>, words: string): SVGElement {
  const made = element(name, attributes);
  made.textContent = words;
  return made;
}

/** The nearest ground on which something is drawn. */
function paperOf(root: HTMLElement): string {
  for (let at: HTMLElement | null = root; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== TRANSPARENT) return backgroundColor;
  }
  return getComputedStyle(root).getPropertyValue('--panel');
}

function partsOf(marked: Element): Part[] {
  if (marked instanceof HTMLCanvasElement || marked instanceof SVGSVGElement) return [drawingPart(marked)];
  return textParts(textLines(marked));
}

function drawingPart(drawing: HTMLCanvasElement | SVGSVGElement): Part {
  const box = drawing.getBoundingClientRect();
  return {
    box,
    draw(x, y) {
      const placed = drawing instanceof HTMLCanvasElement ? imageOf(drawing) : styledCopy(drawing);
      const place = { x, y, width: box.width, height: box.height };
      for (const [name, value] of Object.entries(place)) placed.setAttribute(name, String(value));
      return placed;
    },
  };
}

/** Grounds come first, so that they cover no letter. */
function textParts(lines: readonly TextLine[]): Part[] {
  const holders = new Set(lines.map(({ holder }) => holder));
  return [...[...holders].flatMap(groundParts), ...lines.map(linePart)];
}

function groundParts(holder: Element): Part[] {
  const { backgroundColor: fill, borderRadius } = getComputedStyle(holder);
  if (fill === TRANSPARENT) return [];
  const box = holder.getBoundingClientRect();
  const { width, height } = box;
  return [{ box, draw: (x, y) => element('rect', { x, y, width, height, rx: parseFloat(borderRadius), fill }) }];
}

/** Where another font stands in, the end of the line that is flush stays so. */
const ANCHORS: Readonly<Record<string, 'middle' | 'end'>> = { center: 'middle', right: 'end', end: 'end' };
const SHIFTS = { start: 0, middle: 0.5, end: 1 } as const;

function linePart({ words, box, ascent, holder }: TextLine): Part {
  const style = getComputedStyle(holder);
  const anchor = ANCHORS[style.textAlign] ?? 'start';
  return {
    box,
    draw: (x, y) =>
      written(
        'text',
        {
          x: x + SHIFTS[anchor] * box.width,
          y: y + ascent * box.height,
          fill: style.color,
          'font-family': style.fontFamily,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight,
          'text-anchor': anchor,
        },
        words,
      ),
  };
}

function imageOf(canvas: HTMLCanvasElement): SVGElement {
  const { imageRendering, clipPath } = getComputedStyle(canvas);
  const style = `image-rendering:${imageRendering};clip-path:${clipPath}`;
  return element('image', { href: canvas.toDataURL(), preserveAspectRatio: 'none', style });
}

/** Mixed colours in words that programs which draw SVG know. */
function plain(value: string): string {
  return value.replace(/color\(srgb ([^)]+)\)/g, (_, parts: string) => {
    const [red, green, blue, alpha] = parts.split(/[ /]+/).map(Number);
    const [r, g, b] = [red!, green!, blue!].map((part) => Math.round(255 * part));
    return alpha === undefined ? `rgb(${r}, ${g}, ${b})` : `rgba(${r}, ${g}, ${b}, ${alpha})`;
  });
}

function styledCopy(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((own, i) => {
    const style = getComputedStyle(originals[i]!);
    own.setAttribute('style', STYLES.map((name) => `${name}:${plain(style.getPropertyValue(name))}`).join(';'));
    own.removeAttribute('class');
  });
  copy.removeAttribute('data-picture');
  return copy;
}

/** A line as lines that are no wider than `width` px: between words or parts of a link, within them where one has no room. */
function broken(line: string, width: number, font: string): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  return brokenLines(line, (words) => pen.measureText(words).width <= width);
}
