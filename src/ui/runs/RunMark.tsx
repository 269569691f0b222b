import type { Look } from '../../app/runLook';
import './runMark.css';

interface Props {
  readonly look: Look;
  /** Whether it is taken along with the picture beside it. */
  readonly inPicture?: boolean;
}

/** The colour and the shape of a run, which stands beside its name. */
export function RunMark({ look, inPicture = false }: Props) {
  return (
    <svg className="run-mark" viewBox="0 0 6 6" data-picture={inPicture || undefined} aria-hidden>
      <RunShape look={look} />
    </svg>
  );
}

/** In a square of 6 by 6: a disc, a triangle, a square, a cross, a ring, a diamond, a triangle on its tip. */
const SHAPES: readonly string[] = [
  'M1 3a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z',
  'M3 .9l2.3 4h-4.6z',
  'M1.25 1.25h3.5v3.5h-3.5z',
  'M1 1.7l.7 -.7l1.3 1.3l1.3 -1.3l.7 .7l-1.3 1.3l1.3 1.3l-.7 .7l-1.3 -1.3l-1.3 1.3l-.7 -.7l1.3 -1.3z',
  'M.8 3a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zm1.1 0a1.1 1.1 0 1 1 2.2 0a1.1 1.1 0 1 1 -2.2 0z',
  'M3 .4l2 2.6l-2 2.6l-2 -2.6z',
  'M3 5.1l2.3 -4h-4.6z',
];

/** The shape alone, for drawings. */
export function RunShape({ look: { colour, shape } }: Pick<Props, 'look'>) {
  return <path className="run-shape" data-colour={colour} d={SHAPES[shape]} />;
}
