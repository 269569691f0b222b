/** Everything behind the page, put together once. The user interface draws from the stores and calls what stands here. */
import { languageOf, linkOf, syncAddress, type Bar } from './address';
import { createClient, type Client, type WorkerLike } from './client';
import { createComparisons, createComparisonStore, type Comparisons, type ComparisonStore } from './comparisons';
import { createExamples, type Examples } from './examples';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import type { Recording } from './recording';
import { createRuns, createRunStore, type Runs, type RunStore } from './runs';
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
  /** The address of what the page shows now. */
  readonly shareAddress: () => string;
}

export interface Surroundings {
  readonly bar: Bar;
  /** Languages that the browser's user reads, best first. */
  readonly languages: readonly string[];
  readonly spawn: () => WorkerLike;
  readonly recording: Promise<Recording | null>;
}

/** So many digits make the picture of the data. */
const SAMPLES = 12;

export function createApp({ bar, languages, spawn, recording }: Surroundings): App {
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
  const runs = createRuns(client, run, experiment);
  const comparisons = createComparisons(client, comparison, experiment);
  const examples = createExamples(client, view, run.getState);
  const flush = syncAddress(bar, experiment, view);

  run.subscribe((state, before) => {
    if (state.run !== before.run || (state.phase === 'done' && before.phase !== 'done')) examples.watch();
  });

  void recording
    .then((found) => {
      if (found) runs.showRecording(found);
      return firstView(found, client, view, examples);
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
    shareAddress() {
      flush();
      return bar.location.href;
    },
  };
}

async function firstView(
  recording: Recording | null,
  client: Client,
  view: ViewStore,
  examples: Examples,
): Promise<void> {
  const first = [...Array(SAMPLES).keys()];
  const samples = recording?.examples.slice(0, SAMPLES) ?? (await client.digits(first).catch(() => []));
  examples.learn(recording?.examples ?? samples);
  view.setState({ samples });
  const [shown] = samples;
  if (shown) examples.show(shown.index);
}
