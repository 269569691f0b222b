import { useLayoutEffect } from 'react';

/** Whatever arrows move about in. A tab that was clicked is not among them: whoever clicks has a hand on the mouse. */
const MOVED =
  'input:not([type=checkbox]), textarea, select, [contenteditable], [role=slider], [role=radio], [role=tab]:focus-visible';

/** Turns pages by the keys of a clicker: its page keys always, its arrows where what has the focus has no use for them. */
export function useTurning(turn: (by: 1 | -1) => void): void {
  // With the page itself: a second press may come before effects that wait.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const by = wayOf(event.key);
      if (by === null || event.defaultPrevented || hasModifier(event) || isTaken(event)) return;
      // Nothing else has its turn: a slider that was moved would take a page key for a large step.
      event.preventDefault();
      event.stopPropagation();
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
  // What a word means is no reason to stay.
  if (document.querySelector('[role=dialog]:not(.term__means)') !== null) return true;
  return key.startsWith('Arrow') && target instanceof Element && target.matches(MOVED);
}
