import { ImagePlus, MousePointerClick, Shirt } from 'lucide-react';
import { useMemo } from 'react';
import { pointsShown } from '../../app/pointsShown';
import { isDrawn } from '../../experiment/datasets';
import type { Dataset } from '../../experiment/experiment';
import { DEFAULTS } from '../../experiment/settings';
import { PointsPicture } from '../shared/PointsPicture';

interface Props {
  readonly dataset: Dataset;
}

/** Enough to know a figure by. */
const POINTS = 120;

/** A small picture of what a data set holds. */
export function CardPicture({ dataset }: Props) {
  const points = useMemo(
    () => (isDrawn(dataset) ? pointsShown({ ...DEFAULTS, dataset, flatNoise: 0.1 }, 0, POINTS, []) : []),
    [dataset],
  );
  switch (dataset) {
    case 'mnist':
      return (
        <span className="card__picture" aria-hidden>
          42
        </span>
      );
    case 'fashion':
      return <Shirt className="card__picture" aria-hidden />;
    case 'points':
      return <MousePointerClick className="card__picture" aria-hidden />;
    case 'own':
      return <ImagePlus className="card__picture" aria-hidden />;
    case 'moons':
    case 'rings':
    case 'spirals':
    case 'blobs':
      return <PointsPicture points={points} className="card__picture card__picture--points" />;
  }
}
