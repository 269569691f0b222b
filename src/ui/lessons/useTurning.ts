import { useEffect } from 'react';

/** Whatever text is typed into, or a value chosen with the keys that turn pages. */
const PAGED = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=slider]';
const MOVED =
  'input:not([type=checkbox]), textarea, select, [contenteditable], [role=slider], [role=tab], [role=radio]';

/** Turns pages by the keys of a clicker, where what has the focus has no other use for them. */
export function useTurning(turn: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = wayOf(event.key);
      if (by === null || event.defaultPrevented || hasModifier(event) || isTaken(event)) return;
      // No other key of the page has its turn.
      event.preventDefault();
      turn(by);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [turn]);
}

function wayOf(key: string): 1 | -1 | null {
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
      return 1;
    case 'PageUp':
    case 'ArrowLeft':
      return -1;
    default:
      return null;
  }
}

function hasModifier({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (document.querySelector('[role=dialog]') !== null) return true;
  return target instanceof Element && target.matches(key.startsWith('Page') ? PAGED : MOVED);
}
