/** The settings as they stand now, where they came from, and the way back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { notesOn, readValue, settle, type Note } from '../experiment/clamp';
import { isHeld, type HeldDataset } from '../experiment/datasets';
import type { Experiment, HeldData, SettingKey } from '../experiment/experiment';
import type { DecodedLink } from '../experiment/link';
import { presetExperiment, type PresetId } from '../experiment/presets';
import { SETTING_LIST } from '../experiment/settings';
import { formatValue } from '../experiment/values';

interface Snapshot {
  readonly experiment: Experiment;
  readonly preset: PresetId;
  /** The settings that a link or a person has set since the preset was chosen. */
  readonly given: ReadonlySet<SettingKey>;
}

export interface ExperimentState extends Snapshot {
  /** What of a link, or of a setting that another one limits, was not taken as given. */
  readonly notes: readonly Note[];
  readonly past: readonly Snapshot[];
  readonly future: readonly Snapshot[];
  /** What stood before the gesture under way, such as the dragging of a slider; null between gestures. */
  readonly before: Snapshot | null;
  /** A person's own data as they are here now; experiments of the past are about them, too. */
  readonly held: Held;
}

type Held = Readonly<Partial<Record<HeldDataset, HeldData>>>;

type Change = Partial<Experiment>;

/** Those settings that are held keep their values, whatever is asked for, until another link is opened. */
export interface ExperimentStore extends StoreApi<ExperimentState> {
  /** A change that is still going on; it becomes one step of undo when it is committed. */
  readonly preview: (change: Change) => void;
  readonly commit: (change: Change) => void;
  /** A typed value: moved into its range, or left out where it can't be read; a note says so. */
  readonly commitText: (key: SettingKey, text: string) => void;
  readonly choosePreset: (preset: PresetId) => void;
  /** Takes own data in place of those before, and has the experiment be about them. */
  readonly hold: (dataset: HeldDataset, data: HeldData) => void;
  readonly open: (link: DecodedLink) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismissNotes: () => void;
}

const MOST_UNDO = 100;

/** @param held settings that nobody may change now */
export function createExperimentStore(
  link: DecodedLink,
  held: () => readonly SettingKey[] = () => [],
): ExperimentStore {
  const { experiment, preset, notes, given } = link;
  const store = createStore<ExperimentState>(() => ({
    experiment,
    preset,
    given,
    notes,
    past: [],
    future: [],
    before: null,
    held: {},
  }));
  const update = (next: (state: ExperimentState) => Partial<ExperimentState>): void => {
    store.setState((state) => dressed({ ...state, ...next(state) }));
  };
  const free = (change: Change): Change => {
    const keys = held();
    return Object.fromEntries(Object.entries(change).filter(([key]) => !keys.some((other) => other === key)));
  };
  return {
    ...store,
    preview(change) {
      update((state) => ({ ...previewed(state, free(change)), before: state.before ?? snapshot(state) }));
    },
    commit(change) {
      update((state) => {
        const { notes, ...now } = previewed(state, free(change));
        return moved(state, { ...now, preset: state.preset }, notes);
      });
    },
    commitText(key, text) {
      if (held().includes(key)) return;
      update((state) => {
        const { value, note } = readValue(key, text, state.experiment);
        const { notes: said, ...now } = previewed(state, { [key]: value });
        return moved(state, { ...now, preset: state.preset }, note ? [note] : said);
      });
    },
    choosePreset(chosen) {
      update((state) => {
        const experiment = keeping(presetExperiment(chosen), state.experiment, held());
        return moved(state, { experiment, preset: chosen, given: new Set() }, []);
      });
    },
    hold(dataset, data) {
      store.setState((state) => ({ held: { ...state.held, [dataset]: data } }));
      update((state) => {
        const all = dataset === 'points' && learnsFromAll(state) ? { labelled: data.train } : {};
        const { notes: said, ...now } = previewed(state, { dataset, ...all });
        return moved(state, { ...now, preset: state.preset }, said);
      });
    },
    open(opened) {
      update((state) => moved(state, snapshot(opened), opened.notes));
    },
    undo() {
      update((state) => travelled(state, 'past', 'future', held()));
    },
    redo() {
      update((state) => travelled(state, 'future', 'past', held()));
    },
    dismissNotes() {
      update(() => ({ notes: [] }));
    },
  };
}

/** Whether own points, which all have labels, are all learned from: unless somebody has asked for fewer of them. */
function learnsFromAll({ experiment: { dataset, labelled, data } }: ExperimentState): boolean {
  return dataset !== 'points' || data === undefined || labelled >= data.train;
}

function snapshot({ experiment, preset, given }: Snapshot): Snapshot {
  return { experiment, preset, given };
}

/** Has the experiment say which own data it is about. */
function dressed(state: ExperimentState): ExperimentState {
  const experiment = withHeld(state.experiment, state.held);
  return experiment === state.experiment ? state : { ...state, experiment: settle(experiment).experiment };
}

function withHeld(experiment: Experiment, held: Held): Experiment {
  const data = isHeld(experiment.dataset) ? held[experiment.dataset] : undefined;
  if (data === experiment.data) return experiment;
  if (data !== undefined) return { ...experiment, data };
  const bare = { ...experiment };
  delete bare.data;
  return bare;
}

function previewed(state: ExperimentState, change: Change): Pick<ExperimentState, 'experiment' | 'given' | 'notes'> {
  const given = givenAfter(state, change);
  const settled = settle(withHeld({ ...state.experiment, ...change }, state.held));
  // What was said of a setting has been heard once it is moved.
  const standing = state.notes.filter(({ key }) => !Object.hasOwn(change, key));
  const limited = notesOn(settled.notes, given);
  return { experiment: settled.experiment, given, notes: limited.length > 0 ? limited : standing };
}

/** A setting that is back at the preset's value is as if nobody had touched it. */
function givenAfter({ experiment, preset, given }: Snapshot, change: Change): ReadonlySet<SettingKey> {
  const changed = changedSettings(experiment, { ...experiment, ...change });
  const own = changedSettings(presetExperiment(preset), { ...experiment, ...change });
  return new Set([...given, ...changed].filter((key) => !changed.includes(key) || own.includes(key)));
}

function moved(state: ExperimentState, to: Snapshot, notes: readonly Note[]): Partial<ExperimentState> {
  const from = state.before ?? snapshot(state);
  if (changedSettings(from.experiment, to.experiment).length === 0 && from.preset === to.preset) {
    return { ...to, notes, before: null };
  }
  return { ...to, notes, before: null, past: [...state.past, from].slice(-MOST_UNDO), future: [] };
}

function travelled(
  state: ExperimentState,
  from: 'past' | 'future',
  to: 'past' | 'future',
  held: readonly SettingKey[],
): Partial<ExperimentState> {
  const target = state[from].at(-1);
  if (target === undefined) return {};
  const experiment = keeping(target.experiment, state.experiment, held);
  return {
    ...target,
    experiment,
    before: null,
    [from]: state[from].slice(0, -1),
    [to]: [...state[to], snapshot(state)],
  };
}

/** An experiment in which some settings are as another one has them. */
function keeping(experiment: Experiment, other: Experiment, keys: readonly SettingKey[]): Experiment {
  if (keys.length === 0) return experiment;
  return settle({ ...experiment, ...Object.fromEntries(keys.map((key) => [key, other[key]])) }).experiment;
}

/** Keys of the settings in which two experiments differ, in the order of the table; that of the data set for other own data. */
export function changedSettings(a: Experiment, b: Experiment): SettingKey[] {
  const differ = (key: SettingKey): boolean =>
    formatValue(a[key]) !== formatValue(b[key]) || (key === 'dataset' && a.data?.digest !== b.data?.digest);
  return SETTING_LIST.map(({ key }) => key).filter(differ);
}
