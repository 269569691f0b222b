import { useSyncExternalStore } from 'react';

const USUAL = 16;

/** Read when the window changes and not at every drawing, because reading makes the browser lay the page out. */
let scale: number | null = null;

/** How much larger than usual letters are: what is drawn in pixels grows with them. */
export function useScale(): number {
  return useSyncExternalStore(subscribe, () => (scale ??= readScale()));
}

function readScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL || 1;
}

function subscribe(changed: () => void): () => void {
  const read = (): void => {
    scale = readScale();
    changed();
  };
  window.addEventListener('resize', read);
  return () => {
    window.removeEventListener('resize', read);
  };
}
