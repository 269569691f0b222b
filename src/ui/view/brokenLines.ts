/** A word with the space after it, or a part of a link with the character before it. */
const PARTS = /[ &?/]?[^ &?/]+|[ &?/]/gu;
const LETTERS = /./gsu;

/** A line as lines that fit, broken before a word or a part of a link; within it where one alone does not fit. */
export function brokenLines(line: string, fits: (words: string) => boolean): string[] {
  const parts = line.match(PARTS) ?? [];
  const pieces = parts.flatMap((part) => (fits(part) ? [part] : (part.match(LETTERS) ?? [])));
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    return last !== undefined && fits(last + piece) ? [...lines.slice(0, -1), last + piece] : [...lines, piece];
  }, []);
}
