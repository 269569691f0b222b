/** What is said of a result beside the one that a link tells of, on the page and on the command line. */
import type { TFunction } from 'i18next';

type Judged =
  | { readonly kind: 'same' | 'tolerance' }
  | { readonly kind: 'different'; readonly why: 'altered' | 'numerics' | 'steps' | 'engine' | null };

/** "The same, to the bit", and what explains it where it is not. */
export function samenessWords(t: TFunction, judged: Judged): { readonly verdict: string; readonly why: string } {
  const reason = judged.kind === 'different' ? (judged.why ?? 'unknown') : judged.kind;
  return { verdict: t(`proof.verdicts.${judged.kind}`), why: t(`proof.why.${reason}`) };
}
