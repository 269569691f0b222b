import { use, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { viewTexts } from '../../i18n/i18n';

/** What is fetched after the first view, once its texts are there; meanwhile the nearest `Suspense` shows. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  use(viewTexts(useTranslation().i18n));
  return children;
}
