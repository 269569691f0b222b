import { useEffect } from 'react';
import { useApp } from './context';

const PRESSABLE = 'button, a, input, [role=slider], [role=tab], canvas';

/** Milliseconds in which telling once is enough. */
const PERIOD = 250;

/** Tells a run under way when somebody reaches for something, so that its threads leave the page room to answer. */
export function useAttention(): void {
  const { runs } = useApp();
  useEffect(() => {
    let told = -Infinity;
    const tell = ({ timeStamp }: Event): void => {
      if (timeStamp - told < PERIOD) return;
      told = timeStamp;
      runs.attend();
    };
    const onMove = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest(PRESSABLE)) tell(event);
    };
    const options = { capture: true, passive: true };
    window.addEventListener('pointermove', onMove, options);
    window.addEventListener('pointerdown', tell, options);
    window.addEventListener('keydown', tell, options);
    return () => {
      window.removeEventListener('pointermove', onMove, options);
      window.removeEventListener('pointerdown', tell, options);
      window.removeEventListener('keydown', tell, options);
    };
  }, [runs]);
}
