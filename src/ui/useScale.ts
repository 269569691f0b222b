import { useSyncExternalStore } from 'react';

const USUAL = 16;

/** How much larger than usual letters are: what is drawn in pixels grows with them. */
export function useScale(): number {
  return useSyncExternalStore(
    subscribe,
    () => parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1,
  );
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => {
    window.removeEventListener('resize', changed);
  };
}
