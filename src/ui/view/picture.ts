/** Takes drawings of the page along as a file: every style written out, so that they look the same elsewhere. */

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
  'visibility',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
/** Room around the drawings and between the lines at the foot, in px. */
const MARGIN = 16;
const LINE = 16;
/** Pixels of a PNG for each px: sharp on a projector and in print. */
const SHARPNESS = 2;

export interface Picture {
  readonly svg: string;
  /** In px. */
  readonly width: number;
  readonly height: number;
}

/** All `svg` and `canvas` elements within `root` that are marked `data-picture`, placed as on the page, above `foot`. */
export function pictureOf(root: HTMLElement, foot: readonly string[]): Picture {
  const drawings = [...root.querySelectorAll<SVGSVGElement | HTMLCanvasElement>('[data-picture]')];
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  const right = Math.max(...boxes.map((box) => box.right)) + MARGIN;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + MARGIN;
  const [width, height] = [right - left, bottom - top + LINE * foot.length];
  const picture = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  picture.append(element('rect', { width, height, fill: paperOf(root) }));
  drawings.forEach((drawing, i) => {
    const { x, y, width: w, height: h } = boxes[i]!;
    const placed = drawing instanceof HTMLCanvasElement ? imageOf(drawing) : styledCopy(drawing);
    for (const [name, value] of Object.entries({ x: x - left, y: y - top, width: w, height: h })) {
      placed.setAttribute(name, String(value));
    }
    picture.append(placed);
  });
  const { color, fontFamily } = getComputedStyle(root);
  foot.forEach((line, i) => {
    const y = bottom - top + LINE * i;
    const text = element('text', { x: MARGIN, y, 'font-size': 11, 'font-family': fontFamily, fill: color });
    text.textContent = line;
    picture.append(text);
  });
  return { svg: new XMLSerializer().serializeToString(picture), width, height };
}

/** @throws Error where the browser cannot draw it */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
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

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The nearest ground on which something is drawn. */
function paperOf(root: HTMLElement): string {
  for (let at: HTMLElement | null = root; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
  }
  return getComputedStyle(root).getPropertyValue('--panel');
}

function imageOf(canvas: HTMLCanvasElement): SVGElement {
  return element('image', { href: canvas.toDataURL(), preserveAspectRatio: 'none' });
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
