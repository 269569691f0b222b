import { Slider } from 'radix-ui';
import { SliderRoot } from '../shared/SliderRoot';

interface Props {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly words: string;
  readonly onChange: (value: number) => void;
}

/** A slider from -most to most. */
export function MoveSlider({ name, value, most, words, onChange }: Props) {
  return (
    <div className="move">
      <p className="move__head" data-picture>
        {name} <output>{words}</output>
      </p>
      <SliderRoot
        className="slider"
        min={-most}
        max={most}
        step={1}
        value={[value]}
        onValueChange={([chosen = 0]) => {
          onChange(chosen);
        }}
      >
        <Slider.Track className="slider__track" />
        <Slider.Thumb className="slider__thumb" aria-label={name} aria-valuetext={words} />
      </SliderRoot>
    </div>
  );
}
