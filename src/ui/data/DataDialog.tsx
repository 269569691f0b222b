import { useView } from '../context';
import { lazyPart } from '../shared/lazyPart';

const DataWindow = lazyPart(() => import('./DataWindow').then((part) => part.DataWindow));

/** Where data are chosen; fetched when it is first opened. */
export function DataDialog() {
  return useView((state) => state.dataOpen) && <DataWindow />;
}
