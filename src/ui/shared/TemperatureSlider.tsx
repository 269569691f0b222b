import { Slider } from 'radix-ui';
import { HEAT_RAMP } from '../heat';
import { SliderRoot } from './SliderRoot';
import { useTemperatureSlider } from './useTemperatureSlider';

interface Props {
  readonly T: number;
  readonly label: string;
  readonly className?: string;
  /** The part of the apparatus that pipes lead to, where it is one. */
  readonly pipe?: 'temperature';
}

const RAMP = { background: HEAT_RAMP };

/** T on its ramp of colours. */
export function TemperatureSlider({ T, label, className = '', pipe }: Props) {
  const { root, thumb } = useTemperatureSlider(T);
  return (
    <SliderRoot className={`slider slider--temperature ${className}`} data-pipe={pipe} {...root}>
      <Slider.Track className="slider__track" style={RAMP} />
      <Slider.Thumb className="slider__thumb" aria-label={label} {...thumb} />
    </SliderRoot>
  );
}
