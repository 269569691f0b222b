/** Keeps the order of labels along an axis, a line's height between them, and all within the axis where there is room. */
export function apart<Label extends { readonly y: number }>(
  labels: readonly Label[],
  line: number,
  top: number,
  bottom: number,
): Label[] {
  const placed: Label[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const above = placed.at(-1);
    placed.push({ ...label, y: Math.max(top, label.y, above ? above.y + line : 0) });
  }
  let floor = bottom;
  return placed.reverse().map((label) => {
    const y = Math.min(label.y, floor);
    floor = y - line;
    return { ...label, y };
  });
}
