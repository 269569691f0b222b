/** Keeps what is worn true to what was chosen, and to what the system wants where that was chosen. */
import { FIRST_DRESS, wornAs, type Dress } from './dress';
import type { ViewStore } from './viewStore';

/** The part of a `MediaQueryList` that is needed. */
export interface MediaQuery {
  readonly matches: boolean;
  addEventListener(type: 'change', listener: () => void): void;
}

export interface Dresses {
  /** Back to what was chosen before, the second time. */
  readonly toggleProjector: () => void;
}

export function createDresses(view: ViewStore, matchMedia: (query: string) => MediaQuery): Dresses {
  const darkWanted = matchMedia('(prefers-color-scheme: dark)');
  const printing = matchMedia('print');
  let everyday: Dress = FIRST_DRESS;

  const follow = (): void => {
    const { dress: chosen, worn: before } = view.getState();
    const worn = wornAs(chosen, darkWanted.matches, printing.matches);
    if (chosen !== 'projector') everyday = chosen;
    if (worn !== before) view.setState({ worn });
  };
  view.subscribe((state, before) => {
    if (state.dress !== before.dress) follow();
  });
  darkWanted.addEventListener('change', follow);
  printing.addEventListener('change', follow);
  follow();

  return {
    toggleProjector() {
      view.setState({ dress: view.getState().dress === 'projector' ? everyday : 'projector' });
    },
  };
}
