/** A run as the notebook keeps it: its frozen settings, its result, its curves and its answers. */
import { answers } from '../distill/metrics';
import { dataName, factsOf } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import { encodeLink } from '../experiment/link';
import { DEFAULT_PRESET, isPresetId, type PresetId } from '../experiment/presets';
import { exported, type Result } from '../experiment/result';
import { perArm, type Arm } from './arms';
import type { ArmPoint, RunState } from './run';
import { freeLook } from './runLook';
import { appendPoint, emptySeries, type Series } from './thinning';

/** The class that each network of the first seed gives each test example, and the true ones, one byte each. */
export type KeptAnswers = Readonly<Record<Arm | 'labels', Uint8Array>>;

/** The course of the test errors, thinned to `MOST_CURVE_POINTS`; means over the seeds. */
type KeptCurves = Readonly<Record<Arm, readonly ArmPoint[]>>;

/**
 * What in a run from a file does not go together. `accuracy`: it is not that of the errors. `seeds`: the errors are not the
 * mean over the seeds. `answers`: the errors are not those of the answers. `curve`: it ends elsewhere. `digest`: it is not
 * that of the networks. `settings`: those of the link are others.
 */
export interface Contradiction {
  readonly kind: 'accuracy' | 'seeds' | 'answers' | 'curve' | 'digest' | 'settings';
  /** The network whose numbers contradict each other; null where it is none of these, or the whole. */
  readonly arm: Arm | null;
}

/** How a run came into the notebook; `taken` in milliseconds since 1970. */
export type Source =
  | { readonly kind: 'trained' }
  /** Recorded, and come with the page. */
  | { readonly kind: 'recorded' }
  /** `altered`: what in it does not go together; null where all of it does. */
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly taken: number;
      readonly altered: Contradiction | null;
    };

export interface KeptRun {
  /** The digest of the result, and the settings that gave it. */
  readonly id: string;
  /** Its experiment names the preset that the settings started from. */
  readonly result: Result;
  /** When it was made, in milliseconds since 1970: for display and for the order alone. Null where nothing tells. */
  readonly made: number | null;
  readonly source: Source;
  /** The settings of the run that was made before it; null of the first one, and where nothing tells. */
  readonly before: Experiment | null;
  /** What a person calls it; null for the words of its digest. */
  readonly ownName: string | null;
  /** 1, or the least number that no other run with the same words has. */
  readonly number: number;
  /** Its colour and shape, as `lookOf` reads it. */
  readonly look: number;
  readonly pinned: boolean;
  readonly curves: KeptCurves;
  /** Null of a result that came without them. */
  readonly answers: KeptAnswers | null;
}

/** What becomes a kept run. */
export type Finished = Pick<NonNullable<RunState['outcome']>, 'result' | 'curves' | 'logits' | 'labels'>;

/** Of runs that are not pinned the latest are kept. */
export const MOST_UNPINNED = 200;
/** Long enough for any name that one says aloud. */
export const LONGEST_NAME = 60;
const MOST_CURVE_POINTS = 60;

/** The same networks of the same settings, trained again, have the same one. */
export function runId({ digest, experiment }: Pick<Result, 'digest' | 'experiment'>): string {
  return `${digest}?${encodeLink(experiment, DEFAULT_PRESET)}`;
}

/** One that was trained here. */
export function keptRun({ result, curves, logits, labels }: Finished, preset: PresetId, made: number | null): KeptRun {
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
export function newRun(result: Result, made: number | null): KeptRun {
  return {
    id: runId(result),
    result,
    made,
    source: { kind: 'trained' },
    before: null,
    ownName: null,
    number: 1,
    look: 0,
    pinned: false,
    curves: perArm(() => []),
    answers: null,
  };
}

function thinned(points: readonly ArmPoint[]): readonly ArmPoint[] {
  const none: Series<ArmPoint> = emptySeries;
  return points.reduce((line, point) => appendPoint(line, point, MOST_CURVE_POINTS), none).points;
}

export function presetOf({ experiment }: Result): PresetId {
  const { preset = DEFAULT_PRESET } = experiment;
  return isPresetId(preset) ? preset : DEFAULT_PRESET;
}

/** In the order in which they were made; one of which nobody knows when stands where it came in. */
export function inOrder(runs: readonly KeptRun[]): readonly KeptRun[] {
  return [...runs].sort((a, b) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1));
}

/** Milliseconds since 1970; 0 of what came with the page. */
export function timeOf({ made, source }: KeptRun): number {
  return made ?? (source.kind === 'file' ? source.taken : 0);
}

/** So many words there are for each half of a name. */
export const NAME_WORDS = 64;

/** Which words a digest stands for. */
export function wordsOf(digest: string): readonly [number, number] {
  const byte = (i: number): number => parseInt(digest.slice(2 * i, 2 * i + 2), 16);
  return [byte(0) % NAME_WORDS, byte(1) % NAME_WORDS];
}

/**
 * Takes the place of the one with the same id, whose name, look and pin it takes over, or is a new one among `runs`. When a
 * run was made, and after which other one, is told by the first time that it was trained here.
 */
export function placed(runs: readonly KeptRun[], run: KeptRun): KeptRun {
  const old = runs.find(({ id }) => id === run.id);
  if (old === undefined) return { ...run, number: freeNumber(runs, run), look: freeLook(runs) };
  const { ownName, pinned, number, look } = old;
  const since = old.source.kind === 'trained' ? { made: old.made, before: old.before } : {};
  return { ...run, ...since, ownName, pinned, number, look, answers: run.answers ?? old.answers };
}

/** With the settings of the latest that stood in this browser before it. */
export function afterOthers(runs: readonly KeptRun[], run: KeptRun): KeptRun {
  const before = runs.findLast(({ id, source }) => id !== run.id && source.kind !== 'file');
  return { ...run, before: before?.result.experiment ?? null };
}

/** A run as it was kept when none said where it came from, what it followed, and how it looks: all were listed as trained here. */
export type PlainRun = Omit<KeptRun, 'source' | 'before' | 'look'>;

export function completed(plain: readonly PlainRun[]): readonly KeptRun[] {
  const source = { kind: 'trained' } as const;
  const runs = inOrder(plain.map((run): KeptRun => ({ ...run, source, before: null, look: 0 })));
  return runs.reduce<readonly KeptRun[]>(
    (done, run) => [...done, { ...afterOthers(done, run), look: freeLook(done) }],
    [],
  );
}

function freeNumber(runs: readonly KeptRun[], { result: { digest } }: KeptRun): number {
  const words = (of: string): string => wordsOf(of).join();
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
