import { useEffect } from 'react';
import type { Anchor } from '../../lessons/lesson';

/** The stylesheet has it begin where what a page points at is drawn, however late that is. */
const POINTED = 'pointed';

/** Marks what a page points at and brings it into sight. */
export function usePointing(touch: Anchor | null): void {
  useEffect(() => {
    if (touch === null) return undefined;
    const { documentElement: root } = document;
    const show = ({ animationName, target }: AnimationEvent): void => {
      if (animationName === POINTED && target instanceof Element) target.scrollIntoView({ block: 'nearest' });
    };
    root.addEventListener('animationstart', show);
    root.dataset.touch = touch;
    return () => {
      root.removeEventListener('animationstart', show);
      delete root.dataset.touch;
    };
  }, [touch]);
}
