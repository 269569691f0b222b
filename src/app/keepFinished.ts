/** Has each run that ends well kept. */
import type { Bookkeeper } from './bookkeeper';
import type { ExperimentStore } from './experimentStore';
import type { NotebookStore } from './notebook';
import type { RunStore } from './runs';

/** @param open fetches what keeps runs, which nobody has to wait for */
export function keepFinished(
  runs: RunStore,
  experiment: ExperimentStore,
  notebook: NotebookStore,
  open: () => Promise<Bookkeeper>,
): void {
  let { preset } = experiment.getState();
  runs.subscribe(({ run, outcome }, before) => {
    if (run !== before.run) ({ preset } = experiment.getState());
    if (outcome === null || outcome.recorded || outcome.result === before.outcome?.result) return;
    const startedFrom = preset;
    open()
      .then((bookkeeper) => bookkeeper.keep(outcome, startedFrom))
      .catch((error: unknown) => {
        notebook.setState({ trouble: { kind: 'failed', detail: String(error), heard: false } });
      });
  });
}
