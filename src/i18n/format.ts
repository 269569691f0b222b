/** Numbers as a language writes them. */
export interface Format {
  /** 1,236 */
  count(value: number): string;
  /** Exactly `digits` decimal places. */
  fixed(value: number, digits: number): string;
  /** As few decimal places as the value needs, at most `most`. */
  plain(value: number, most: number): string;
  /** Two significant digits: 24 or 3.1. */
  rough(value: number): string;
  /** `digits` decimal places, or for what these would hide two significant digits with a power of ten: 0.012 or 7.1E-11. */
  slight(value: number, digits: number): string;
  /** How many times as much: three significant digits, 23.5 or 291. */
  times(value: number): string;
  /** Two significant digits and a word for thousands or millions: 2.4M. */
  compact(value: number): string;
  /** A share as per cent with `digits` decimal places. */
  percent(share: number, digits: number): string;
}

const formats = new Map<string, Format>();

/** The one format of a language: what it is made of takes long to make. */
export function formatOf(language: string): Format {
  const format = formats.get(language) ?? createFormat(language);
  formats.set(language, format);
  return format;
}

export function createFormat(language: string): Format {
  const made = new Map<string, Intl.NumberFormat>();
  const formatter = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = made.get(key) ?? new Intl.NumberFormat(language, options);
    made.set(key, known);
    return known;
  };
  return {
    count: (value) => formatter({ maximumFractionDigits: 0 }).format(value),
    fixed: (value, digits) =>
      // What rounds to nothing has no sign.
      formatter({ minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'negative' }).format(
        value,
      ),
    plain: (value, most) => formatter({ maximumFractionDigits: most }).format(value),
    rough: (value) => formatter({ maximumSignificantDigits: 2 }).format(value),
    slight: (value, digits) =>
      value === 0 || Math.abs(value) >= 10 ** -digits
        ? formatter({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
        : formatter({ notation: 'scientific', maximumSignificantDigits: 2 }).format(value),
    times: (value) => formatter({ maximumSignificantDigits: 3 }).format(value),
    compact: (value) => formatter({ notation: 'compact', maximumSignificantDigits: 2 }).format(value),
    percent: (share, digits) =>
      formatter({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(share),
  };
}
