/** Labels along an axis that leave each other room. */
export interface Label {
  /** 0 to 1, in rising order. */
  readonly at: number;
  readonly text: string;
}

/** Between two labels, in characters. */
const GAP = 1;

/**
 * First and last, and of those between them as many as fit from the left.
 * @param width of the axis, in characters
 */
export function labelled<L extends Label>(labels: readonly L[], width: number): L[] {
  const last = labels.at(-1);
  const apart = (a: Label, b: Label): boolean => (b.at - a.at) * width >= (a.text.length + b.text.length) / 2 + GAP;
  const kept: L[] = [];
  for (const label of labels) {
    const before = kept.at(-1);
    const free = before === undefined || apart(before, label);
    if (label === last || (free && apart(label, last!))) kept.push(label);
  }
  return kept;
}
