import { Slider } from 'radix-ui';
import { useTemperatureSlider } from './useTemperatureSlider';

interface Props {
  readonly T: number;
  readonly label: string;
  readonly className?: string;
  /** The part of the apparatus that pipes lead to, where it is one. */
  readonly pipe?: 'temperature';
}

/** T on its ramp of colours, which `heatStyle` gives to what is around it. */
export function TemperatureSlider({ T, label, className = '', pipe }: Props) {
  const { root, thumb } = useTemperatureSlider(T);
  return (
    <Slider.Root className={`slider slider--temperature ${className}`} data-pipe={pipe} {...root}>
      <Slider.Track className="slider__track" />
      <Slider.Thumb className="slider__thumb" aria-label={label} {...thumb} />
    </Slider.Root>
  );
}
