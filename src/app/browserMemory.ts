/** What this browser remembers of whoever uses it, each a yes or nothing. Where it keeps nothing, nothing was ever said. */
type Fact = 'welcomed' | 'single-keys-off';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (fact: Fact): string => `distillery-${fact}`;

/** @param storage asked for within, because a browser may refuse even that */
export function isRemembered(fact: Fact, storage: () => Store): boolean {
  try {
    return storage().getItem(keyOf(fact)) !== null;
  } catch {
    return false;
  }
}

export function remember(fact: Fact, is: boolean, storage: () => Store): void {
  try {
    if (is) storage().setItem(keyOf(fact), 'yes');
    else storage().removeItem(keyOf(fact));
  } catch {
    // Asked again next time.
  }
}
