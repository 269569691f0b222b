import { useEffect } from 'react';
import { droppedFiles } from '../../app/pickedFiles';
import { useApp } from '../context';

/** Files dropped anywhere on the page open the dialog of the data, which looks at them. */
export function useDrop(): void {
  const { own, view } = useApp();
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      void droppedFiles(dataTransfer).then((files) => {
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
  }, [own, view]);
}
