import { useEffect, useState, type RefObject } from 'react';

/** How far from the window something still counts as near it. */
const MARGIN = '200px';

/** Whether an element has come near the window since it was drawn: what takes long to draw can wait for that. */
export function useNear(element: RefObject<Element | null>): boolean {
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
