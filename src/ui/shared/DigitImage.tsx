import { memo, useEffect, useRef } from 'react';
import { SIDE } from '../../app/drawing';
import { useView } from '../context';

interface Props {
  /** 784 bytes, row-major; 0 paper, 255 ink. */
  readonly image: Uint8Array;
  /** What it shows; left out where words beside it say so. */
  readonly label?: string;
  /** White on black, as the networks get it; else in the ink of the page, on whatever is below. */
  readonly inverted?: boolean;
  readonly className?: string;
  /** Whether it is part of a view's picture, as it is taken along. */
  readonly taken?: boolean;
}

export const DigitImage = memo(function DigitImage({
  image,
  label,
  inverted = false,
  className,
  taken = false,
}: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const worn = useView((state) => state.worn);

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return undefined;
    const pixels = context.createImageData(SIDE, SIDE);
    image.forEach((ink, i) => {
      pixels.data.set(inverted ? [ink, ink, ink, 255] : [0, 0, 0, ink], i * 4);
    });
    context.putImageData(pixels, 0, 0);
    if (inverted) return undefined;
    // Asked for in the midst of a commit, the colour would take a layout of its own; a frame has one in any case.
    const frame = requestAnimationFrame(() => {
      context.globalCompositeOperation = 'source-in';
      context.fillStyle = getComputedStyle(context.canvas).color;
      context.fillRect(0, 0, SIDE, SIDE);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [image, inverted, worn]);

  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      className={className}
      data-picture={taken || undefined}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    />
  );
});
