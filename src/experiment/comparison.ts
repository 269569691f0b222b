/** Several ways to teach one student, trained beside each other over several seeds: what is asked, and what comes out. */
import { atValue, type AxisKey } from './axes';
import { settle, type Note } from './clamp';
import type { Experiment, SettingKey } from './experiment';
import { BASELINE, METHOD_IDS, methodOf, type Changes, type MethodId } from './methods';
import type { Parity, SeedResult } from './result';
import { SETTING_LIST } from './settings';
import { formatValue } from './values';

export { AXIS_KEYS, type AxisKey } from './axes';

/** The settings as they stand with one of them at each of these values, in rising order. */
export interface Axis {
  readonly key: AxisKey;
  readonly values: readonly number[];
}

export const MOST_SEEDS = 10;
export const MOST_VALUES = 12;

/** What is compared, apart from the experiment. */
export interface Choice {
  /** In the order of the table of methods, the baseline always among them. */
  readonly methods: readonly MethodId[];
  readonly axis: Axis | null;
  /** Whole runs, with the seed of the experiment and those that follow. */
  readonly seeds: number;
}

export interface Comparison extends Choice {
  readonly experiment: Experiment;
}

/** One line of a comparison: a method, or the settings as they stand at one value of the axis. */
export interface ComparedMethod {
  /** Of a method its name, of a value `T=4`. */
  readonly id: string;
  /** `repeats` are the seeds of the comparison. */
  readonly experiment: Experiment;
  /** Of the labels in the loss; null for 1 - alpha. */
  readonly labelWeight: number | null;
}

/** One seed of a row. */
export interface ComparedSeed extends Required<SeedResult> {
  /** Test digits that it gets right and the baseline of this seed wrong. */
  readonly gained: number;
  /** Those that the baseline gets right and it wrong. */
  readonly lost: number;
}

export interface ComparedRow {
  readonly id: string;
  /** In what it differs from the experiment. */
  readonly changes: Changes;
  /** In what it is like the baseline. */
  readonly parity: Parity;
  readonly perSeed: readonly ComparedSeed[];
}

/** What a comparison ended with: the JSON of the command line and of exports. */
export interface ComparisonResult {
  readonly format: 'distillery/comparison';
  readonly version: 1;
  /** As in a result. */
  readonly numerics: number;
  /** `repeats` are the seeds of the comparison. */
  readonly experiment: Experiment;
  readonly axis: Axis | null;
  readonly engine: 'wasm' | 'webgpu';
  readonly threads: number;
  /** Wall-clock seconds, what came from the cache not counted. Not part of the digest. */
  readonly seconds: number;
  readonly testExamples: number;
  /** On the transfer set of the experiment; one for each seed. */
  readonly ensemble: readonly Required<SeedResult>[];
  /** Methods in the order of their table, the baseline first, then the values of the axis. */
  readonly rows: readonly ComparedRow[];
  /** Hash over the digests of the ensemble and all rows of all seeds. */
  readonly digest: string;
  /** As in a result. */
  readonly link?: string;
}

/** Of each row, which one before it has the same networks in every seed, told by their digests; null where none has. */
export function sameRows(rows: readonly Pick<ComparedRow, 'perSeed'>[]): (number | null)[] {
  const places = new Map<string, number>();
  return rows.map(({ perSeed }, place) => {
    const networks = perSeed.map(({ digest }) => digest).join(' ');
    const earlier = places.get(networks) ?? null;
    if (earlier === null) places.set(networks, place);
    return earlier;
  });
}

/** What was compared. */
export function choiceOf({ rows, axis, experiment }: ComparisonResult): Choice {
  const ids = rows.map(({ id }) => id);
  return { methods: METHOD_IDS.filter((id) => ids.includes(id)), axis, seeds: experiment.repeats };
}

/** Methods in the order of their table, each once, with the baseline. */
export function orderedMethods(chosen: readonly MethodId[]): MethodId[] {
  return METHOD_IDS.filter((id) => id === BASELINE || chosen.includes(id));
}

export function axisId(key: AxisKey, value: number): string {
  return `${key}=${formatValue(value)}`;
}

/** The experiment with the seeds of the comparison. */
export function seededExperiment({ experiment, seeds }: Pick<Comparison, 'experiment' | 'seeds'>): Experiment {
  return { ...experiment, repeats: seeds };
}

/** All that a comparison trains, in the order of its rows. A transfer set too large for the data is as large as it can be. */
export function comparedMethods({ methods, axis, ...comparison }: Comparison): ComparedMethod[] {
  const base = seededExperiment(comparison);
  const named = methods.map((id): ComparedMethod => {
    const { changes, labelWeight = null } = methodOf(id);
    return { id, experiment: laidOver(base, changes), labelWeight };
  });
  const along = (axis?.values ?? []).map((value): ComparedMethod => {
    const { key } = axis!;
    return { id: axisId(key, value), experiment: settle(atValue(base, key, value)).experiment, labelWeight: null };
  });
  return [...named, ...along];
}

/** Images without a label where the settings know of none. */
const ADDED = 4000;

function laidOver(base: Experiment, changes: Changes): Experiment {
  const transferSize = base.transferSize === 0 && changes.transfer !== undefined ? ADDED : base.transferSize;
  return settle({ ...base, transferSize, ...changes }).experiment;
}

/** What of an axis the other settings leave no room for; null where all fits. */
export function axisNote(comparison: Comparison): Note | null {
  const { axis, experiment } = comparison;
  const notes = (axis?.values ?? []).flatMap((value) => settle(atValue(experiment, axis!.key, value)).notes);
  return notes.find(({ key }) => key === axis?.key) ?? null;
}

/** The settings in which a compared method differs from the experiment. */
export function changesOf(experiment: Experiment, method: Experiment): Changes {
  const keys: readonly SettingKey[] = SETTING_LIST.map(({ key }) => key);
  return Object.fromEntries(
    keys
      .filter((key) => key !== 'repeats' && formatValue(experiment[key]) !== formatValue(method[key]))
      .map((key) => [key, method[key]]),
  );
}
