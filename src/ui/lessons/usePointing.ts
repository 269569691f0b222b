import { useEffect } from 'react';
import type { Anchor } from '../../lessons/lesson';

/** The stylesheet has it begin where what a page points at is drawn, however late that is. */
const POINTED = 'pointed';

/**
 * Marks what a page points at and brings it into sight.
 * @param view whether the page has brought a view into sight: T, which has a second slider at the foot of the window, stays away
 */
export function usePointing(touch: Anchor | null, view: boolean): void {
  useEffect(() => {
    if (touch === null) return undefined;
    const { documentElement: root } = document;
    const show = ({ animationName, target }: AnimationEvent): void => {
      if (animationName !== POINTED || !(target instanceof Element)) return;
      if (!(view && touch === 'temperature')) target.scrollIntoView({ block: 'nearest' });
    };
    root.addEventListener('animationstart', show);
    root.dataset.touch = touch;
    return () => {
      root.removeEventListener('animationstart', show);
      delete root.dataset.touch;
    };
  }, [touch, view]);
}
