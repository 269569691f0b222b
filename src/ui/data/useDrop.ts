import { useEffect } from 'react';
import { droppedFiles, isJson } from '../../app/pickedFiles';
import { holdOn } from '../../link/controls';
import { useApp } from '../context';

/** Files dropped anywhere on the page: runs go to the notebook, all else to the dialog of the data. */
export function useDrop(): void {
  const { own, view, opened, bookkeeper } = useApp();
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void droppedFiles(dataTransfer).then((files) => {
        if (files.length > 0 && files.every(isJson)) {
          view.setState({ tab: 'runs' });
          return bookkeeper().then(({ take }) => take(files.map(({ file }) => file)));
        }
        if (holdOn(opened.getState().parts, 'data') !== 'free') return undefined;
        view.setState({ dataOpen: true });
        return own.read(files);
      });
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [own, view, opened, bookkeeper]);
}
