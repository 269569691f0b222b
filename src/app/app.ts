/** Everything behind the page, put together once. The user interface draws from the stores and calls what stands here. */
import { dataName } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { languageOf, linkOf, syncAddress, type Bar } from './address';
import { createClient, type Client, type WorkerLike } from './client';
import { createComparisons, createComparisonStore, type Comparisons, type ComparisonStore } from './comparisons';
import { createExamples, SAMPLES, type Examples } from './examples';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import { createProjections, type Projections } from './projections';
import { createOwnData, type OwnData } from './ownData';
import type { Recording } from './recording';
import { createRuns, createRunStore, type FetchAnswers, type Runs, type RunStore } from './runs';
import { createViewStore, type ViewStore } from './viewStore';

export interface App {
  readonly experiment: ExperimentStore;
  readonly run: RunStore;
  readonly view: ViewStore;
  readonly runs: Runs;
  readonly comparison: ComparisonStore;
  readonly comparisons: Comparisons;
  readonly examples: Examples;
  /** The first `count` images of each kind in a transfer set. */
  readonly transferSamples: Client['transferSamples'];
  readonly own: OwnData;
  readonly projections: Projections;
  /** The address of what the page shows now. */
  readonly shareAddress: () => string;
}

export interface Surroundings {
  readonly bar: Bar;
  /** Languages that the browser's user reads, best first. */
  readonly languages: readonly string[];
  readonly spawn: () => WorkerLike;
  readonly recording: Promise<Recording | null>;
  readonly fetchAnswers: FetchAnswers;
}

export function createApp({ bar, languages, spawn, recording, fetchAnswers }: Surroundings): App {
  const experiment = createExperimentStore(linkOf(bar.location.href));
  const view = createViewStore(languageOf(bar.location.href, languages));
  const run = createRunStore();
  const comparison = createComparisonStore();
  const client = createClient(
    spawn,
    (event) => {
      runs.receive(event);
    },
    (event) => {
      comparisons.receive(event);
    },
  );
  const runs = createRuns(client, run, experiment, fetchAnswers);
  const comparisons = createComparisons(client, comparison, experiment);
  const examples = createExamples(client, view, run.getState, () => experiment.getState().experiment);
  const own = createOwnData(client, experiment);
  const flush = syncAddress(bar, experiment, view);

  run.subscribe((state, before) => {
    if (state.run !== before.run || (state.phase === 'done' && before.phase !== 'done')) examples.watch();
  });

  experiment.subscribe((state, before) => {
    // The data of a gesture that is still going on are others in a moment.
    if (state.before !== null) return;
    const from = before.before?.experiment ?? before.experiment;
    if (state.experiment !== from && dataName(state.experiment) !== dataName(from)) examples.reopen();
  });

  void recording
    .then((found) => {
      const shown = found && isAbout(found, experiment.getState().experiment) ? found : null;
      if (shown) runs.showRecording(shown);
      firstView(shown, view, examples);
    })
    .then(() => {
      client.prepare(experiment.getState().experiment);
    });

  return {
    experiment,
    run,
    view,
    runs: {
      ...runs,
      reset() {
        runs.reset();
        comparisons.forget();
      },
    },
    comparison,
    comparisons,
    examples,
    transferSamples: (of, count) => client.transferSamples(of, count),
    own,
    projections: createProjections(),
    shareAddress() {
      flush();
      return bar.location.href;
    },
  };
}

/** A recording of other data would say nothing of what the page is about. */
function isAbout({ result }: Recording, experiment: Experiment): boolean {
  return dataName(result.experiment) === dataName(experiment);
}

function firstView(recording: Recording | null, view: ViewStore, examples: Examples): void {
  const samples = recording?.examples.slice(0, SAMPLES) ?? [];
  const [shown] = samples;
  if (recording === null || shown === undefined) {
    examples.reopen();
    return;
  }
  examples.learn(recording.examples);
  view.setState({ samples });
  examples.show(shown.index);
}
