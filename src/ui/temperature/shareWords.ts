import type { Format } from '../../i18n/format';

const LEAST = 1e-6;

/** A probability as per cent: one decimal place, and as many more as two digits of a small one need. */
export function shareWords(format: Format, p: number): string {
  if (p < LEAST) return `<${format.percent(LEAST, 4)}`;
  return format.percent(p, Math.max(1, Math.ceil(-Math.log10(p)) - 1));
}
