import type { ViewStore } from '../app/viewStore';

/** Puts on the page what is worn. Called before anything is drawn, since canvases ask the page for its colours. */
export function wear(view: ViewStore, { dataset }: HTMLElement): void {
  const put = (): void => {
    dataset.dress = view.getState().worn;
  };
  view.subscribe(put);
  put();
}
