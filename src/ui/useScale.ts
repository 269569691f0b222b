import { useSyncExternalStore } from 'react';
import type { Worn } from '../app/dress';
import { useView } from './context';

/** Of `--text-s`, in px. */
const USUAL = 14;

/** Read when the window or the dress changes and not at every drawing, because reading makes the browser lay the page out. */
const scales = new Map<Worn, number>();

/** How much larger than usual letters are: what is drawn in pixels grows with them. */
export function useScale(): number {
  const worn = useView((state) => state.worn);
  return useSyncExternalStore(subscribe, () => {
    const scale = scales.get(worn) ?? readScale();
    scales.set(worn, scale);
    return scale;
  });
}

function readScale(): number {
  const style = getComputedStyle(document.documentElement);
  return (parseFloat(style.fontSize) * parseFloat(style.getPropertyValue('--text-s'))) / USUAL || 1;
}

function subscribe(changed: () => void): () => void {
  const read = (): void => {
    scales.clear();
    changed();
  };
  window.addEventListener('resize', read);
  return () => {
    window.removeEventListener('resize', read);
  };
}
