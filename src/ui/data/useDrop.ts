import { useEffect } from 'react';
import type { Dropped } from '../../app/droppedFiles';
import { holdOn } from '../../link/controls';
import { useApp } from '../context';

/** Files dropped anywhere on the page: runs go to the notebook, data to their dialog, links are offered; what is of no use is named. */
export function useDrop(): void {
  const app = useApp();
  useEffect(() => {
    const { own, view, opened, bookkeeper } = app;
    const take = async (dropped: readonly Dropped[]): Promise<void> => {
      const { droppedFiles, offersIn, sortFiles } = await import('../../app/droppedFiles');
      const { runs, texts, data, beside, unknown } = sortFiles(await droppedFiles(dropped));
      const { offers, none } = await offersIn(texts);
      if (offers.length > 0) opened.setState({ offers });
      const held = holdOn(opened.getState().parts, 'data') !== 'free';
      if (data.length > 0 && !held) {
        view.setState({ dataOpen: true });
        void own.read(data);
      }
      if (runs.length > 0) view.setState({ tab: 'runs' });
      const left = [
        ...[...unknown, ...none].map(({ path: file }) => ({ file, why: 'unknown' as const })),
        ...beside.map(({ path: file }) => ({ file, why: held ? ('held' as const) : ('beside' as const) })),
        ...(held ? data : []).map(({ path: file }) => ({ file, why: 'held' as const })),
      ];
      if (runs.length === 0 && left.length === 0) return;
      const { take: takeRuns } = await bookkeeper();
      await takeRuns(
        runs.map(({ file }) => file),
        left,
      );
    };
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void take(itemsOf(dataTransfer));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [app]);
}

/** Asked for while the event is handled: later it is empty. */
function itemsOf({ items }: DataTransfer): Dropped[] {
  return [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
}
