import { useEffect } from 'react';
import { useView } from '../context';

/** Beside the panel the list of tabs may have no room for all of them. */
export function useTabInSight(): void {
  const tab = useView((state) => state.tab);
  useEffect(() => {
    document.querySelector('.tabs__tab[data-state=active]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
}
