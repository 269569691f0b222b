/** Whether this browser has been here before. Where it keeps nothing, every visit is the first. */
const KEY = 'distillery-welcomed';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** @param storage asked for within, because a browser may refuse even that */
export function isFirstVisit(storage: () => Store): boolean {
  try {
    return storage().getItem(KEY) === null;
  } catch {
    return true;
  }
}

export function rememberVisit(storage: () => Store): void {
  try {
    storage().setItem(KEY, 'yes');
  } catch {
    // Asked again next time.
  }
}
