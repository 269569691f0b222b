import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabName } from '../../app/viewStore';
import { useExperiment, useFormat, useView } from '../context';
import { heatInk } from '../heat';
import { useHold } from '../held/useHold';
import { TemperatureSlider } from '../shared/TemperatureSlider';
import './dock.css';

/** Views in which nothing follows T. */
const STILL: readonly TabName[] = ['landscape', 'compare', 'runs', 'settings'];

/** T at the foot of the window while its slider in the apparatus is out of sight, so that what follows T can be watched. */
export function TemperatureDock() {
  const T = useExperiment((state) => state.experiment.T);
  const still = useView((state) => STILL.includes(state.tab));
  const hidden = useHold('T') === 'hidden';
  const away = useAway('.temperature');
  return away && !still && !hidden ? <Dock T={T} /> : null;
}

function Dock({ T }: { readonly T: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <aside className="dock" aria-label={t('apparatus.dock')}>
      <span className="dock__value" style={{ color: heatInk(T) }} aria-hidden>
        T = {format.plain(T, 2)}
      </span>
      <TemperatureSlider T={T} label={t('apparatus.dock')} className="dock__slider" />
    </aside>
  );
}

/** Whether nothing of an element is in the window, above whose lower edge it lies. */
function useAway(selector: string): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const watched = document.querySelector(selector);
    if (watched === null) return;
    const observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1)!;
      setAway(!latest.isIntersecting && latest.boundingClientRect.bottom <= 0);
    });
    observer.observe(watched);
    return () => observer.disconnect();
  }, [selector]);
  return away;
}
