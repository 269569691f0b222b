import { type RefObject, useEffect, useRef } from 'react';

/** Takes the focus where what had it has gone, so that those without a mouse go on from here, and hear it. */
export function useFocusIfLost<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
