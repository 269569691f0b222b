import { useDeferredValue, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** What keeps the place until then. */
  readonly before?: ReactNode;
}

/** What is drawn once all around it stands in the page, so that the browser can answer in between. */
export function Next({ children, before = null }: Props) {
  return useDeferredValue(true, false) ? children : before;
}
