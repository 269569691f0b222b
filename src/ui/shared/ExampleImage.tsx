import { decoded } from '../../app/pointsShown';
import { useExperiment } from '../context';
import { DigitImage } from './DigitImage';
import { PointsPicture } from './PointsPicture';
import { usePointsShown } from './usePointsShown';

interface Props {
  /** 784 bytes, or the 4 of a point. */
  readonly image: Uint8Array;
  /** What it shows; left out where words beside it say so. */
  readonly label?: string;
  readonly className: string;
  /** Whether it is part of a view's picture, as it is taken along. */
  readonly taken?: boolean;
}

/** Points around the one that is meant. */
const AROUND = 200;

/** An example as the networks get it: an image, or the place of a point among others. */
export function ExampleImage({ image, label, className, taken = false }: Props) {
  const points = usePointsShown(AROUND);
  const classes = useExperiment(({ experiment }) => experiment.dataset);
  const said = label === undefined ? {} : { label };
  if (image.length > 4) return <DigitImage inverted className={className} image={image} taken={taken} {...said} />;
  return (
    <PointsPicture
      key={classes}
      points={points}
      marked={decoded(image)}
      className={className}
      taken={taken}
      {...said}
    />
  );
}
