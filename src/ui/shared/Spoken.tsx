import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { knowsViewTexts, viewTexts } from '../../i18n/i18n';

/** What is fetched after the first view, once its texts are there; until then the nearest `Suspense` shows. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  // To ask for a promise, even one that is kept, is to be drawn a moment later.
  if (!knowsViewTexts(i18n)) use(viewTexts(i18n));
  return children;
}
