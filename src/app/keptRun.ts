/** A run as the notebook keeps it: its frozen settings, its result, its curves and its answers. */
import { answers } from '../distill/metrics';
import { dataName, factsOf } from '../experiment/datasets';
import { encodeLink } from '../experiment/link';
import { DEFAULT_PRESET, isPresetId, type PresetId } from '../experiment/presets';
import { exported, type Result } from '../experiment/result';
import { perArm, type Arm } from './arms';
import type { ArmPoint, RunState } from './run';
import { appendPoint, emptySeries, type Series } from './thinning';

/** The class that each network of the first seed gives each test example, and the true ones, one byte each. */
export type KeptAnswers = Readonly<Record<Arm | 'labels', Uint8Array>>;

/** The course of the test errors, thinned to `MOST_CURVE_POINTS`; means over the seeds. */
type KeptCurves = Readonly<Record<Arm, readonly ArmPoint[]>>;

export interface KeptRun {
  /** The digest of the result, and the settings that gave it. */
  readonly id: string;
  /** Its experiment names the preset that the settings started from. */
  readonly result: Result;
  /** When it was made, in milliseconds since 1970: for display and for the order alone. */
  readonly made: number;
  /** What a person calls it; null for the words of its digest. */
  readonly ownName: string | null;
  /** 1, or the least number that no other run with the same words has. */
  readonly number: number;
  readonly pinned: boolean;
  readonly curves: KeptCurves;
  /** Null of a result that came without them. */
  readonly answers: KeptAnswers | null;
}

/** What becomes a kept run. */
export type Finished = Pick<NonNullable<RunState['outcome']>, 'result' | 'curves' | 'logits' | 'labels'>;

/** Of runs that are not pinned the latest are kept. */
export const MOST_UNPINNED = 200;
const MOST_CURVE_POINTS = 60;

/** The same networks of the same settings, trained again, have the same one. */
export function runId({ digest, experiment }: Result): string {
  return `${digest}?${encodeLink(experiment, DEFAULT_PRESET)}`;
}

export function keptRun({ result, curves, logits, labels }: Finished, preset: PresetId, made: number): KeptRun {
  const { teachers, student, baseline } = curves;
  const { classes } = factsOf(result.experiment);
  return {
    ...newRun(exported(result, preset, `?${encodeLink(result.experiment, preset)}`), made),
    curves: {
      ensemble: thinned(teachers.points.map(({ step, examples, ensemble }) => ({ step, examples, errors: ensemble }))),
      student: thinned(student.points),
      baseline: thinned(baseline.points),
    },
    answers: logits && labels && { ...perArm((arm) => answers(logits[arm], classes)), labels },
  };
}

/** With nothing but its result. */
export function newRun(result: Result, made: number): KeptRun {
  const curves = perArm(() => []);
  return { id: runId(result), result, made, ownName: null, number: 1, pinned: false, curves, answers: null };
}

function thinned(points: readonly ArmPoint[]): readonly ArmPoint[] {
  const none: Series<ArmPoint> = emptySeries;
  return points.reduce((line, point) => appendPoint(line, point, MOST_CURVE_POINTS), none).points;
}

export function presetOf({ experiment }: Result): PresetId {
  const { preset = DEFAULT_PRESET } = experiment;
  return isPresetId(preset) ? preset : DEFAULT_PRESET;
}

/** In the order in which they were made. */
export function inOrder(runs: readonly KeptRun[]): readonly KeptRun[] {
  return [...runs].sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
}

/** So many words there are for each half of a name, and so many looks. */
export const NAME_WORDS = 64;
const COLOURS = 6;
const SHAPES = 5;

/** Which words and which looks a digest stands for. */
export interface Signs {
  readonly words: readonly [number, number];
  readonly colour: number;
  readonly shape: number;
}

export function signsOf(digest: string): Signs {
  const byte = (i: number): number => parseInt(digest.slice(2 * i, 2 * i + 2), 16);
  return {
    words: [byte(0) % NAME_WORDS, byte(1) % NAME_WORDS],
    colour: byte(2) % COLOURS,
    shape: byte(3) % SHAPES,
  };
}

/** Takes the place of the one with the same id, whose time, name and pin it takes over, or is a new one among `runs`. */
export function placed(runs: readonly KeptRun[], run: KeptRun): KeptRun {
  const before = runs.find(({ id }) => id === run.id);
  if (before === undefined) return { ...run, number: freeNumber(runs, run) };
  const { made, ownName, pinned, number } = before;
  return { ...run, made, ownName, pinned, number, answers: run.answers ?? before.answers };
}

function freeNumber(runs: readonly KeptRun[], { result: { digest } }: KeptRun): number {
  const words = (of: string): string => signsOf(of).words.join();
  const taken = new Set(
    runs.filter(({ result }) => words(result.digest) === words(digest)).map(({ number }) => number),
  );
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}

/** What two records of one run know together; where both say something, the first has the word. */
export function merged(first: KeptRun, second: KeptRun): KeptRun {
  const bare = first.answers === null;
  return {
    ...first,
    ownName: first.ownName ?? second.ownName,
    pinned: first.pinned || second.pinned,
    curves: bare ? second.curves : first.curves,
    answers: first.answers ?? second.answers,
  };
}

/** Those for which there is no room: the oldest that are not pinned. */
export function overflow(runs: readonly KeptRun[]): readonly KeptRun[] {
  const unpinned = inOrder(runs.filter(({ pinned }) => !pinned));
  return unpinned.slice(0, Math.max(0, unpinned.length - MOST_UNPINNED));
}

/** Whether the answers of both are answers to the same test examples. */
export function sameTest(a: KeptRun, b: KeptRun): boolean {
  return dataName(a.result.experiment) === dataName(b.result.experiment);
}
