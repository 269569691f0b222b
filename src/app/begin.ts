/** Begins as a link wants it: with its points, example or drawing, and with a run where it says so. */
import { fitParts } from '../link/fit';
import { linkedSketch, pointsOf } from '../link/drawn';
import type { Parts } from '../link/parts';
import type { Examples } from './examples';
import type { ExperimentStore } from './experimentStore';
import type { OpenedStore } from './opened';
import type { OwnData } from './ownData';
import type { Runs } from './runs';
import { drawnImage } from './sketch';
import type { ViewStore } from './viewStore';

interface Beginners {
  readonly view: ViewStore;
  readonly examples: Pick<Examples, 'show' | 'draw'>;
  readonly own: Pick<OwnData, 'takePoints'>;
  readonly runs: Pick<Runs, 'launch'>;
  readonly experiment: Pick<ExperimentStore, 'getState' | 'setState'>;
  readonly opened: OpenedStore;
}

export async function begin(parts: Parts, { view, examples, own, runs, experiment, opened }: Beginners): Promise<void> {
  if (parts.points !== undefined) {
    await own.takePoints(pointsOf(parts.points));
    const { experiment: about, notes } = experiment.getState();
    // Only now it is known how many examples there are.
    const fitted = fitParts(parts, about);
    experiment.setState({ notes: [...notes, ...fitted.notes] });
    // From now on the link is about these points: with others its result means nothing.
    opened.setState({ experiment: about, parts: fitted.parts });
  }
  const { example, digit, start } = opened.getState().parts;
  if (example !== undefined) examples.show(example);
  if (digit !== undefined) {
    const sketch = linkedSketch.read(digit);
    view.setState({ sketch });
    examples.draw(drawnImage(sketch));
  }
  if (start !== undefined) runs.launch();
}
