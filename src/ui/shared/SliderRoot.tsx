import { Slider } from 'radix-ui';
import { type ComponentProps, type PointerEvent, useRef } from 'react';

type Props = ComponentProps<typeof Slider.Root> & { readonly min: number; readonly max: number; readonly step: number };

/**
 * A slider over which a finger can scroll the page: it takes the handle along, or taps where it shall go, while to press the track
 * and to move on is a scroll that began there.
 */
export function SliderRoot(props: Props) {
  const { min, max, step, disabled, onValueChange, onValueCommit } = props;
  const beside = useRef(false);
  const unlessBeside = (event: PointerEvent): void => {
    if (beside.current) event.preventDefault();
  };
  return (
    <Slider.Root
      {...props}
      onPointerDown={(event) => {
        beside.current = event.pointerType === 'touch' && !isHandle(event.target);
        unlessBeside(event);
      }}
      onPointerMove={unlessBeside}
      onPointerUp={unlessBeside}
      onClick={({ clientX, currentTarget }) => {
        if (!beside.current || disabled) return;
        const { left, width } = currentTarget.getBoundingClientRect();
        const share = Math.min(1, Math.max(0, (clientX - left) / width));
        const value = min + step * Math.round((share * (max - min)) / step);
        onValueChange?.([value]);
        onValueCommit?.([value]);
      }}
    />
  );
}

function isHandle(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[role=slider]') !== null;
}
