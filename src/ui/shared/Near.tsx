import { useDeferredValue, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** What is drawn once its place has come near the window, in pieces between which the browser can answer. */
export function Near({ children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  return useDeferredValue(useNear(place)) ? children : <div className="near" ref={place} />;
}

/** How far from the window something still counts as near it. */
const MARGIN = '200px';

/** Whether an element has come near the window since it was drawn. */
function useNear(element: RefObject<Element | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (near || current === null) return;
    const look = (entries: readonly IntersectionObserverEntry[]): void => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
    };
    const observer = new IntersectionObserver(look, { rootMargin: MARGIN });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}
