import { signsOf, type KeptRun } from '../../app/keptRun';
import { markAlone } from '../shared/PointsPicture';
import './runMark.css';

interface Props {
  readonly run: { readonly result: Pick<KeptRun['result'], 'digest'> };
}

/** The colour and the shape of a run, which stands beside its name. */
export function RunMark({ run }: Props) {
  return (
    <svg className="run-mark" viewBox="0 0 6 6" aria-hidden>
      <RunShape run={run} />
    </svg>
  );
}

/** The shape alone, in a square of 6 by 6, for drawings. */
export function RunShape({ run }: Props) {
  const { colour, shape } = signsOf(run.result.digest);
  return <path className="run-shape" data-colour={colour} d={markAlone(shape)} />;
}
