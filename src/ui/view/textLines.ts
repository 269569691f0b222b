/** What an element of the page says, line by line as the browser has laid it out. */

export interface TextLine {
  readonly words: string;
  /** On the page, in px. */
  readonly box: DOMRect;
  /** Where letters stand, a share of the height of the box from its top. */
  readonly ascent: number;
  /** The element that the words stand in, whose style is theirs. */
  readonly holder: Element;
}

/** The lines of all text within an element, but for what only those hear who listen. */
export function textLines(root: Element): TextLine[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: TextLine[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const holder = text.parentElement;
    if (holder !== null && holder.closest('.hidden') === null) lines.push(...linesOf(text, holder));
  }
  return lines;
}

function linesOf(text: Text, holder: Element): TextLine[] {
  const ascent = ascentOf(getComputedStyle(holder));
  const range = document.createRange();
  const lines: TextLine[] = [];
  let from = 0;
  const end = (to: number): void => {
    range.setStart(text, from);
    range.setEnd(text, to);
    const words = text.data.slice(from, to).trim();
    if (words !== '') lines.push({ words, box: range.getBoundingClientRect(), ascent, holder });
    from = to;
  };
  let top: number | null = null;
  for (let i = 0; i < text.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getBoundingClientRect();
    // Space at which a line was broken has no place of its own.
    if (box.width === 0) continue;
    if (top !== null && box.top !== top) end(i);
    ({ top } = box);
  }
  end(text.length);
  return lines;
}

/** Of the height of a line of letters the share above their foot. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
  return above / (above + below);
}
