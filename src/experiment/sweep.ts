/** A landscape: the student over two settings, each pair of values trained with several seeds. What is asked, and what comes out. */
import { atValue, type SweepKey } from './axes';
import { settle, type Note } from './clamp';
import type { Experiment } from './experiment';
import { NUMERICS } from './numerics';
import { stageKey } from './stale';

export { SWEEP_KEYS, type SweepKey } from './axes';

/** Values in rising order. */
export interface SweepAxis {
  readonly key: SweepKey;
  readonly values: readonly number[];
}

export interface Sweep {
  readonly experiment: Experiment;
  /** Of different keys. */
  readonly x: SweepAxis;
  readonly y: SweepAxis;
  /** Whole runs, with seeds `experiment.seed` and those that follow. */
  readonly seeds: number;
}

/** One network to be trained. */
export interface SweptStudent {
  /** Equal keys mean equal errors, to the bit, today and after a reload. */
  readonly key: string;
  /** Of one seed. */
  readonly experiment: Experiment;
}

/** One pair of values. Errors of each seed in their order, null where they are not known. */
export interface SweptCell {
  readonly x: number;
  readonly y: number;
  readonly errors: readonly (number | null)[];
  /** Of the baseline with the same seeds, data and shape. */
  readonly baseline: readonly (number | null)[];
  /** Whether the student is the baseline itself. */
  readonly isBaseline: boolean;
}

/** A landscape as it is taken along. */
export interface SweepResult extends Sweep {
  readonly format: 'distillery/landscape';
  readonly version: 1;
  readonly numerics: number;
  readonly engine: 'wasm' | 'webgpu';
  /** Of one that was trained in one go: the page's may be of several visits. */
  readonly threads?: number;
  readonly seconds?: number;
  readonly testExamples: number;
  /** Row by row, those of the first value of `y` first. */
  readonly cells: readonly SweptCell[];
}

/** Values that show the shape of each axis. */
const OFFERED: Readonly<Record<SweepKey, readonly number[]>> = {
  T: [0.5, 1, 2, 4, 8, 16, 32, 50],
  alpha: [0, 0.25, 0.5, 0.75, 1],
  labelled: [200, 500, 1000, 2000, 5000],
  transferSize: [0, 1000, 2000, 4000, 8000],
  studentHidden: [8, 16, 32, 64, 128],
  teachers: [1, 2, 3, 5, 8],
  labelNoise: [0, 0.1, 0.2, 0.4, 0.6],
  noise: [0, 0.25, 0.5, 1, 1.5],
};

/** Values for an axis where nobody has named any: those for which the other settings leave room. */
export function offeredValues(key: SweepKey, experiment: Experiment): number[] {
  const fitting = OFFERED[key].filter((value) => {
    return settle(atValue(experiment, key, value)).notes.every((note) => note.key !== key);
  });
  return fitting.length > 0 ? fitting : [valueOn(experiment, key)];
}

/** The settings at a pair of values, with those that have to give way. */
export function cellExperiment(sweep: Sweep, x: number, y: number): Experiment {
  return settle(unsettled(sweep, x, y)).experiment;
}

function unsettled({ experiment, ...axes }: Sweep, x: number, y: number): Experiment {
  const values: (readonly [SweepKey, number])[] = [
    [axes.x.key, x],
    [axes.y.key, y],
  ];
  // Other settings may raise an alpha of 0, which an axis of alpha means.
  values.sort(([a], [b]) => Number(a === 'alpha') - Number(b === 'alpha'));
  return values.reduce((at, [key, value]) => atValue(at, key, value), experiment);
}

/** Names the cells: what an experiment has on the axes makes no difference. */
export function sweepName(sweep: Sweep): string {
  const experiment = cellExperiment(sweep, sweep.x.values[0]!, sweep.y.values[0]!);
  return JSON.stringify({ ...sweep, experiment });
}

/** What of the axes the other settings leave no room for; null where all fits. */
export function sweepNote(sweep: Sweep): Note | null {
  const keys: readonly string[] = [sweep.x.key, sweep.y.key];
  const notes = pairs(sweep).flatMap(({ x, y }) => settle(unsettled(sweep, x, y)).notes);
  return notes.find(({ key }) => keys.includes(key)) ?? null;
}

/** Seeds of a sweep, each a whole run. */
export function sweepSeeds({ experiment, seeds }: Pick<Sweep, 'experiment' | 'seeds'>): number[] {
  return Array.from({ length: seeds }, (_, i) => experiment.seed + i);
}

/** Teachers of the largest ensemble of a sweep over their number; 0 where it is over other settings. */
export function mostTeachers({ x, y }: Sweep): number {
  return [x, y].find(({ key }) => key === 'teachers')?.values.at(-1) ?? 0;
}

/** The value that an experiment has on an axis. */
export function valueOn(experiment: Experiment, key: SweepKey): number {
  return key === 'studentHidden' ? experiment.studentHidden[0]! : experiment[key];
}

/** Where a value lies among those of an axis, in steps from the first: 1.5 between the second and the third. */
export function placeOn({ values }: SweepAxis, value: number): number {
  const next = values.findIndex((other) => other >= value);
  if (next === 0) return 0;
  if (next < 0) return values.length - 1;
  const [low, high] = [values[next - 1]!, values[next]!];
  return next - 1 + (value - low) / (high - low);
}

/** The twin that hears the labels alone. */
function baselineOf(experiment: Experiment): Experiment {
  return { ...experiment, alpha: 0, smoothing: 0 };
}

/** Whether the student is its own baseline. */
export function hearsLabelsAlone({ alpha, smoothing }: Experiment): boolean {
  return alpha === 0 && smoothing === 0;
}

/** With alpha at 0 the student has no use for teachers, and there is one student for all T. */
function keyOf(experiment: Experiment, engine: string): string {
  const stage = hearsLabelsAlone(experiment) ? 'baseline' : 'student';
  return `${NUMERICS} ${stageKey(experiment, stage, experiment.seed, engine)}`;
}

function seededCell(sweep: Sweep, x: number, y: number, seed: number): Experiment {
  return { ...cellExperiment(sweep, x, y), seed, repeats: 1 };
}

/**
 * All networks of a sweep, each once, in the order in which they are trained: seed by seed, so that a first landscape stands
 * early, and those near the settings as they stand first.
 */
export function sweptStudents(sweep: Sweep, engine: string): SweptStudent[] {
  const { experiment } = sweep;
  const [x, y] = [sweep.x, sweep.y].map((axis) => placeOn(axis, valueOn(experiment, axis.key))) as [number, number];
  const distance = (pair: Pair): number => {
    const [across, up] = [placeOn(sweep.x, pair.x) - x, placeOn(sweep.y, pair.y) - y];
    return across * across + up * up;
  };
  const nearest = pairs(sweep).sort((a, b) => distance(a) - distance(b));
  const found = new Map<string, Experiment>();
  for (const seed of sweepSeeds(sweep)) {
    for (const pair of nearest) {
      const cell = seededCell(sweep, pair.x, pair.y, seed);
      for (const one of [baselineOf(cell), cell]) {
        const key = keyOf(one, engine);
        if (!found.has(key)) found.set(key, one);
      }
    }
  }
  return [...found].map(([key, one]) => ({ key, experiment: one }));
}

/** A cell and the keys of its networks, seed by seed. */
export interface KeyedCell extends Pick<SweptCell, 'x' | 'y' | 'isBaseline'> {
  readonly students: readonly string[];
  readonly baselines: readonly string[];
}

export function keyedCells(sweep: Sweep, engine: string): KeyedCell[] {
  return pairs(sweep).map(({ x, y }) => {
    const cells = sweepSeeds(sweep).map((seed) => seededCell(sweep, x, y, seed));
    return {
      x,
      y,
      isBaseline: cells.every(hearsLabelsAlone),
      students: cells.map((cell) => keyOf(cell, engine)),
      baselines: cells.map((cell) => keyOf(baselineOf(cell), engine)),
    };
  });
}

/** @param errors on the test set, by the keys of students */
export function sweptCells(cells: readonly KeyedCell[], errors: ReadonlyMap<string, number>): SweptCell[] {
  const known = (key: string): number | null => errors.get(key) ?? null;
  return cells.map(({ x, y, isBaseline, students, baselines }) => ({
    x,
    y,
    errors: students.map(known),
    baseline: baselines.map(known),
    isBaseline,
  }));
}

interface Pair {
  readonly x: number;
  readonly y: number;
}

function pairs({ x, y }: Sweep): Pair[] {
  return y.values.flatMap((one) => x.values.map((other) => ({ x: other, y: one })));
}
