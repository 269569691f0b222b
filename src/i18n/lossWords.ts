/** That a link was cut or changed on its way, on the page and on the command line. */
import type { TFunction } from 'i18next';

interface Loss {
  readonly kind: 'cut' | 'changed';
  readonly given: string;
  readonly used: string | null;
  readonly allowed: string;
  readonly piece?: { readonly name: string };
}

const WHERE = ['end', 'from', 'parts'] as const;

/** "The link was changed after it was made. Not as it was: “T=9”. It was read as it stands." */
export function lossWords(t: TFunction, { kind, given, used, allowed, piece }: Loss): string {
  const known = WHERE.find((name) => name === piece?.name) ?? 'unknown';
  return t(`notes.kinds.${kind}`, { given: used ?? '', allowed, where: t(`notes.where.${known}`, { given }) });
}
