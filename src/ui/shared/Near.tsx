import { useDeferredValue, useRef, type ReactNode } from 'react';
import { useNear } from '../useNear';

interface Props {
  readonly children: ReactNode;
}

/** What is drawn once its place has come near the window, in pieces between which the browser can answer. */
export function Near({ children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  return useDeferredValue(useNear(place)) ? children : <div className="near" ref={place} />;
}
