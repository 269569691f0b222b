import { Slider } from 'radix-ui';
import { useEffect, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabName } from '../../app/viewStore';
import { useExperiment, useFormat, useView } from '../context';
import { HEAT_RAMP, heatGlow, heatInk } from '../heat';
import { useTemperatureSlider } from '../shared/useTemperatureSlider';
import './dock.css';

/** Views in which nothing follows T. */
const STILL: readonly TabName[] = ['landscape', 'compare', 'runs', 'settings'];

/** T at the foot of the window while its slider in the apparatus is out of sight, so that what follows T can be watched. */
export function TemperatureDock() {
  const T = useExperiment((state) => state.experiment.T);
  const still = useView((state) => STILL.includes(state.tab));
  const away = useAway('.temperature');
  return away && !still ? <Dock T={T} /> : null;
}

function Dock({ T }: { readonly T: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { root, thumb } = useTemperatureSlider(T);
  const style = { '--heat': heatGlow(T), '--heat-ink': heatInk(T), '--ramp': HEAT_RAMP } as CSSProperties;
  return (
    <aside className="dock" style={style} aria-label={t('apparatus.dock')}>
      <span className="dock__value" aria-hidden>
        T = {format.plain(T, 2)}
      </span>
      <Slider.Root className="slider slider--temperature dock__slider" {...root}>
        <Slider.Track className="slider__track" />
        <Slider.Thumb className="slider__thumb" aria-label={t('apparatus.dock')} {...thumb} />
      </Slider.Root>
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
