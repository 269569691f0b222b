import { useEffect } from 'react';
import type { App } from '../app/app';
import { nextTemperature } from '../app/temperature';
import { holdOn } from '../link/controls';
import type { ControlName } from '../link/parts';
import { isRemembered } from '../app/browserMemory';
import { useApp } from './context';
import { toggleFullScreen } from './header/useFullScreen';

/** Keys that work wherever nothing is being typed or chosen with them. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    app.view.setState({ singleKeysOff: isRemembered('single-keys-off', () => window.localStorage) });
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || isTaken(event)) return;
      const act = event.ctrlKey || event.metaKey ? withControl(app, event) : plain(app, event.key);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [app]);
}

/** Whatever writes a letter or a sign. */
const WRITES = /^\S$/u;

function plain({ runs, experiment, examples, view, dresses, opened }: App, key: string): (() => void) | null {
  if (view.getState().singleKeysOff && WRITES.test(key)) return null;
  const unlessHeld = (control: ControlName, act: () => void): (() => void) | null =>
    holdOn(opened.getState().parts, control) === 'free' ? act : null;
  const heat = (way: 1 | -1) => (): void => {
    experiment.commit({ T: nextTemperature(experiment.getState().experiment.T, way) });
  };
  switch (key) {
    case ' ':
      return unlessHeld('run', runs.toggle);
    case '.':
      // Beside a lesson it comes from a clicker, which means that the screen be black.
      return view.getState().lessons === null ? unlessHeld('run', runs.step) : null;
    // With Shift, since it takes away what stands.
    case 'R':
      return unlessHeld('run', runs.reset);
    case '[':
      return heat(-1);
    case ']':
      return heat(1);
    case 'ArrowLeft':
      return examples.previous;
    case 'ArrowRight':
      return examples.next;
    case 'd':
    case 'D':
      return () => {
        view.setState(({ dressOpen }) => ({ dressOpen: !dressOpen }));
      };
    case 'p':
    case 'P':
      return dresses.toggleProjector;
    case 'f':
    case 'F':
      return toggleFullScreen;
    case '?':
      return () => {
        view.setState({ helpOpen: true });
      };
    default:
      return null;
  }
}

function withControl({ experiment }: App, { key, shiftKey }: KeyboardEvent): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? experiment.redo : experiment.undo;
    case 'y':
      return experiment.redo;
    default:
      return null;
  }
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
/** Elements that space presses, or that arrows move about in. */
const PRESSED = 'button, a, summary, input, [role=button], [role=tab], [role=radio]';
const MOVED = '[role=slider], [role=tab], [role=radio], [type=radio], [role=group]';
/** Keys of the dress, which also work where it is chosen. */
const DRESSING = /^[dpf]$/i;

/** Whether the key belongs to what has the focus, or a dialog is open. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(TYPING)) return true;
  const dialog = document.querySelector('[role=dialog]');
  if (dialog !== null) return !(dialog.matches('.dresses') && DRESSING.test(key));
  if (key === ' ') return target.matches(PRESSED);
  return key.startsWith('Arrow') && target.matches(MOVED);
}
