/** Everything behind the page, put together once. The user interface draws from the stores and calls what stands here. */
import { isComparison, presetChoice } from '../experiment/choice';
import { dataName } from '../experiment/datasets';
import type { Choice } from '../experiment/comparison';
import type { Experiment } from '../experiment/experiment';
import type { PresetId } from '../experiment/presets';
import { addressFor, linkOf, linkQuery, syncAddress, type Bar, type PageLink } from './address';
import { begin } from './begin';
import type { Bookkeeper } from './bookkeeper';
import { heldSettings } from '../link/controls';
import type { Parts } from '../link/parts';
import { createClient, type Client, type WorkerLike } from './client';
import { createComparisons, createComparisonStore, type Comparisons, type ComparisonStore } from './comparisons';
import { FIRST_DRESS } from './dress';
import { createDresses, type Dresses, type MediaQuery } from './dresses';
import { createExamples, sameExample, SAMPLES, type Examples } from './examples';
import { createExperimentStore, type ExperimentStore } from './experimentStore';
import { createProjections, type Projections } from './projections';
import { createOwnData, type OwnData } from './ownData';
import type { KeptErrors } from './keptErrors';
import type { KeptRuns } from './keptRuns';
import type { Offline } from './offline';
import { createLandscapes, createLandscapeStore, type Landscapes, type LandscapeStore } from './landscapes';
import { keepFinished } from './keepFinished';
import { createNotebookStore, type NotebookStore } from './notebook';
import type { Recording } from './recording';
import { exampleLeft } from './run';
import { createRuns, createRunStore, type FetchAnswers, type Runs, type RunStore } from './runs';
import { createOpenedStore, partsNow, type OpenedStore } from './opened';
import { isStale } from './standing';
import { createTime, type Time } from './time';
import type { Unfinished } from './unfinished';
import { createViewStore, type ViewStore } from './viewStore';

export interface App {
  readonly experiment: ExperimentStore;
  readonly run: RunStore;
  readonly view: ViewStore;
  /** What the link of this visit says beside settings. */
  readonly opened: OpenedStore;
  readonly runs: Runs;
  readonly notebook: NotebookStore;
  /** Fetched when it is first asked for; by then what earlier visits have kept is in the notebook. */
  readonly bookkeeper: () => Promise<Bookkeeper>;
  readonly comparison: ComparisonStore;
  readonly comparisons: Comparisons;
  readonly landscape: LandscapeStore;
  readonly landscapes: Landscapes;
  readonly examples: Examples;
  /** What the networks that stand say of images. */
  readonly ask: Client['ask'];
  /** The networks behind a result. */
  readonly networks: Client['networks'];
  /** Has the recording stand again, where there is one. */
  readonly recall: () => void;
  readonly time: Time;
  readonly dresses: Dresses;
  /** The first `count` images of each kind in a transfer set. */
  readonly transferSamples: Client['transferSamples'];
  readonly own: OwnData;
  readonly projections: Projections;
  /** Fetched when it is first asked for, which has the page kept for use without a network. */
  readonly offline: () => Promise<Offline>;
  /** Has the page show what a link says. */
  readonly openLink: (link: string) => void;
  /** The address of what the page shows now. */
  readonly shareAddress: () => string;
  /** The address of an experiment, or of a comparison of it, seen on the tab that is open. */
  readonly addressOf: (experiment: Experiment, choice?: Choice) => string;
}

export interface Surroundings {
  readonly bar: Bar;
  /** Languages that the browser's user reads, best first. */
  readonly languages: readonly string[];
  readonly spawn: () => WorkerLike;
  readonly recording: Promise<Recording | null>;
  readonly fetchAnswers: FetchAnswers;
  /** Cells of landscapes, from one visit to the next. */
  readonly keptErrors: KeptErrors;
  /** The landscape that trains, from one loading of the page to the next. */
  readonly unfinished: Unfinished;
  /** Runs, likewise; fetched when there is one to keep or to show. */
  readonly keptRuns: () => Promise<KeptRuns>;
  readonly offline: () => Promise<Offline>;
  readonly matchMedia: (query: string) => MediaQuery;
}

export function createApp({
  bar,
  languages,
  spawn,
  recording,
  fetchAnswers,
  keptErrors,
  unfinished,
  keptRuns,
  offline,
  matchMedia,
}: Surroundings): App {
  const link = linkOf(bar.location.href, languages);
  const opened = createOpenedStore(link);
  const experiment = createExperimentStore(link, () => heldSettings(opened.getState().parts));
  const view = createViewStore(link.language, link.tab, link.dress, link.lessons);
  const dresses = createDresses(view, matchMedia);
  const run = createRunStore();
  const notebook = createNotebookStore();
  const comparison = createComparisonStore(link.choice);
  const landscape = createLandscapeStore();
  const client = createClient(
    spawn,
    (event) => {
      runs.receive(event);
    },
    (event) => {
      comparisons.receive(event);
    },
    (event) => {
      landscapes.receive(event);
    },
  );
  const runs = createRuns(client, run, experiment, fetchAnswers, () => {
    return partsNow(opened.getState(), experiment.getState().experiment).pause;
  });
  const comparisons = createComparisons(client, comparison, experiment);
  const landscapes = createLandscapes(client, landscape, experiment, keptErrors, unfinished);
  const examples = createExamples(client, view, run.getState, () => experiment.getState().experiment);
  const own = createOwnData(client, experiment);
  const bookkeeper = once(async () => {
    const [{ createBookkeeper }, kept] = await Promise.all([import('./bookkeeper'), keptRuns()]);
    return createBookkeeper(notebook, kept);
  });
  keepFinished(run, experiment, notebook, bookkeeper);

  experiment.subscribe((state, before) => {
    if (state.preset !== before.preset) followPreset(state.preset, before.preset, comparison, view);
  });
  const start = (parts: Parts): Promise<void> => begin(parts, { view, examples, own, runs, opened, experiment });
  const address = syncAddress(bar, { experiment, comparison, view, opened }, start);
  const time = createTime(run, view);

  run.subscribe((state, before) => {
    const done = state.phase === 'done' && before.phase !== 'done';
    if (done || state.run !== before.run) examples.watch();
  });

  view.subscribe((state, before) => {
    if (!sameExample(state.example, before.example)) run.setState(exampleLeft);
  });

  experiment.subscribe((state, before) => {
    // The data of a gesture that is still going on are others in a moment.
    if (state.before !== null) return;
    const from = before.before?.experiment ?? before.experiment;
    if (state.experiment !== from && dataName(state.experiment) !== dataName(from)) examples.reopen();
  });

  let recorded: Recording | null = null;
  void recording
    .then((found) => {
      recorded = found;
      const shown = found && isAbout(found, experiment.getState().experiment) && !isToRun(link) ? found : null;
      // Where the link tells of another result, that one is what its receiver is to see first.
      if (shown && (link.parts.result === undefined || isOf(shown, link))) runs.showRecording(shown);
      firstView(shown, view, examples);
    })
    .then(() => start(link.parts))
    .then(() => {
      client.prepare(experiment.getState().experiment);
    });

  return {
    experiment,
    run,
    view,
    opened,
    runs: {
      ...runs,
      reset() {
        runs.reset();
        comparisons.forget();
      },
    },
    notebook,
    bookkeeper,
    comparison,
    comparisons,
    landscape,
    landscapes,
    examples,
    ask: (images, inputs) => client.ask(images, inputs),
    networks: (result, voice) => client.networks(result, voice),
    recall() {
      if (recorded !== null) runs.recall(recorded);
    },
    time,
    dresses,
    transferSamples: (of, count) => client.transferSamples(of, count),
    own,
    projections: createProjections(),
    offline: once(offline),
    openLink: address.open,
    shareAddress() {
      address.flush();
      return bar.location.href;
    },
    addressOf(of, choice) {
      const { preset } = experiment.getState();
      const { tab } = view.getState();
      const seen = { tab, dress: FIRST_DRESS, language: null, parts: {} };
      const query = linkQuery({ experiment: of, preset, choice: choice ?? presetChoice(preset), ...seen });
      return addressFor(bar.location.href, query);
    },
  };
}

/** Makes something when it is first asked for; again where that failed. */
function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    }));
}

/** A preset that is about a comparison brings it along, and takes it away again; one about a plane opens its maps. */
function followPreset(preset: PresetId, before: PresetId, comparison: ComparisonStore, view: ViewStore): void {
  if (preset === 'flat') view.setState({ tab: 'flat' });
  if (!isComparison(preset) && !isComparison(before)) return;
  comparison.setState({ choice: presetChoice(preset) });
  if (isComparison(preset)) view.setState({ tab: 'compare' });
}

/** A recording of other data would say nothing of what the page is about. */
function isAbout({ result }: Recording, experiment: Experiment): boolean {
  return dataName(result.experiment) === dataName(experiment);
}

/** Whether a link is about what a run comes to on its way, which a recorded end would give away. */
function isToRun({ parts }: PageLink): boolean {
  return parts.start !== undefined || parts.pause !== undefined;
}

/** Whether the recording is one of just these settings. */
function isOf({ result }: Recording, { experiment }: PageLink): boolean {
  return !isStale({ outcome: { result } }, experiment);
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
