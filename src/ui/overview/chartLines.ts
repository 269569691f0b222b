/** The chart as data: rows for every step of both stages on one axis, the teachers' steps first, then the twins'. */
import { isUnderWay, noCurve, type ArmPoint, type Curve, type RunState } from '../../app/run';
import { perArm, type Arm } from '../../app/arms';
import { armIsStale, testDigits } from '../../app/standing';
import type { Measure } from '../../app/viewStore';
import { dataName, factsOf } from '../../experiment/datasets';
import type { Experiment } from '../../experiment/experiment';

export interface Row {
  /** Place on the common axis. */
  readonly x: number;
  readonly stage: 'teachers' | 'students';
  readonly step: number;
  /** Test digits it was measured on. */
  readonly examples: number;
  readonly teachers?: readonly number[];
  readonly ensemble?: number;
  readonly student?: number;
  readonly baseline?: number;
  /** The student of before, while or until another one takes its place. */
  readonly former?: number;
}

export interface ChartLines {
  readonly rows: readonly Row[];
  readonly empty: boolean;
  readonly measure: Measure;
  /** Test digits to which errors refer. */
  readonly testDigits: number;
  readonly teachers: number;
  readonly teacherSteps: number;
  readonly studentSteps: number;
  /** Where the twins' steps begin on the common axis. */
  readonly offset: number;
  /** Where the teachers' steps end on it. */
  readonly teachersEnd: number;
  readonly last: Readonly<Record<'ensemble' | 'student' | 'baseline' | 'former', number | null>>;
  readonly faded: Faded;
  /** Of the result that a link tells of. */
  readonly sent: Readonly<Record<Arm, number>> | null;
  /** Lowest and highest value in sight. */
  readonly range: readonly [number, number];
}

/** Lines of other settings, or of an earlier run which the one under way is about to draw anew. */
export type Faded = Readonly<Record<Arm, boolean>>;

/** Share of the axis that is left between both stages. */
const GAP = 0.07;
/** However the stages' steps compare, each has at least this share of the axis. */
const LEAST_SHARE = 0.3;

/** What of a run the chart shows. */
export type Charted = Pick<RunState, 'phase' | 'run' | 'experiment' | 'fromScratch' | 'curves' | 'outcome'>;

/** Without what was measured on other data than those of `experiment`; the lines of a run under way are its own. */
export function ofData(run: Charted, experiment: Experiment): Charted {
  const { outcome, curves } = run;
  if (outcome === null || dataName(outcome.result.experiment) === dataName(experiment)) return run;
  const own = <Point>(curve: Curve<Point>): Curve<Point> =>
    isUnderWay(run) && curve.run === run.run ? curve : { ...noCurve, points: [] };
  return {
    ...run,
    outcome: null,
    curves: { teachers: own(curves.teachers), student: own(curves.student), baseline: own(curves.baseline) },
  };
}

/** Lines that are not of the run itself. */
interface Beside {
  /** Ends of lines that have to be in sight, in the measure. */
  readonly ends?: readonly number[];
  /** Errors that a link tells of. */
  readonly sent?: Readonly<Record<Arm, number>> | null;
}

export function chartLines(
  run: Charted,
  experiment: Experiment,
  measure: Measure,
  faded: Faded,
  { ends = [], sent: told = null }: Beside = {},
): ChartLines {
  const { teacherSteps, studentSteps } = experiment;
  const of = factsOf(experiment).test || testDigits(run);
  const scale = scaleOf(measure, of);
  const { offset, teachersEnd, place } = axisOf(experiment);
  const { curves, outcome } = run;
  const former = outcome !== null && outcome.curves.student.run !== curves.student.run ? outcome.curves.student : null;

  // A line of before may be longer than the run that is about to replace it.
  const inSight = curves.teachers.points.filter(({ step }) => step <= teacherSteps);
  const teacherRows: Row[] = inSight.map(({ step, examples, teachers, ensemble }) => ({
    x: place('teachers', step),
    stage: 'teachers',
    step,
    examples,
    teachers: teachers.map(scale),
    ensemble: scale(ensemble),
  }));
  const twinRows = merged(
    {
      student: curves.student,
      baseline: curves.baseline,
      ...(former && { former }),
    },
    scale,
    (step) => place('students', step),
  ).filter(({ step }) => step <= studentSteps);
  const rows = [...teacherRows, ...twinRows];
  const last = {
    ensemble: final(run, 'ensemble', scale) ?? teacherRows.at(-1)?.ensemble ?? null,
    student: newest(curves.student, scale),
    baseline: newest(curves.baseline, scale),
    former: former && newest(former, scale),
  };
  const sent = told && perArm((arm) => scale(told[arm]));
  return {
    rows,
    empty: rows.length === 0 && sent === null,
    measure,
    testDigits: of,
    teachers: curves.teachers.points.at(-1)?.teachers.length ?? 0,
    teacherSteps,
    studentSteps,
    offset,
    teachersEnd,
    last,
    faded,
    sent,
    range: rangeOf(
      rows,
      [last.ensemble, last.student, last.baseline, ...Object.values(sent ?? {}), ...ends],
      measure,
      of,
    ),
  };
}

/** The axis of both stages: 0 where the teachers begin, 1 where the twins end. */
export function axisOf({ teacherSteps, studentSteps }: Pick<Experiment, 'teacherSteps' | 'studentSteps'>): {
  readonly offset: number;
  readonly teachersEnd: number;
  readonly place: (stage: Row['stage'], step: number) => number;
} {
  // Steps of the teachers are stretched or shrunk so that neither stage is squeezed to nothing.
  const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, teacherSteps / (teacherSteps + studentSteps)));
  const teachersEnd = share * (1 - GAP);
  const offset = teachersEnd + GAP;
  return {
    offset,
    teachersEnd,
    place: (stage, step) =>
      stage === 'teachers' ? (step / teacherSteps) * teachersEnd : offset + (step / studentSteps) * (1 - offset),
  };
}

/** `now`: the settings that stand, which count where no run is under way. */
export function fadedLines(run: Charted, now: Experiment): Faded {
  const { experiment, curves } = run;
  const isFaded = (arm: Arm, drawnBy: number): boolean =>
    (experiment === null || drawnBy !== run.run) && armIsStale(arm, run, experiment ?? now);
  return {
    ensemble: isFaded('ensemble', curves.teachers.run),
    student: isFaded('student', curves.student.run),
    baseline: isFaded('baseline', curves.baseline.run),
  };
}

/** On how many test digits points were measured that are not measured on all, the fewest first. */
export function sampleSizes({ rows, testDigits: all }: Pick<ChartLines, 'rows' | 'testDigits'>): number[] {
  const sizes = new Set(rows.map(({ examples }) => examples));
  return [...sizes].filter((size) => size < all).sort((a, b) => a - b);
}

/** From errors among `all` test examples to what is shown. */
export function scaleOf(measure: Measure, all: number): (errors: number) => number {
  return (errors) => (measure === 'errors' ? errors : 1 - errors / all);
}

/** The ensemble's number on all digits, where the curve's last point isn't it. */
function final(run: Charted, arm: 'ensemble', scale: (errors: number) => number): number | null {
  if (isUnderWay(run) && run.curves.teachers.run === run.run) return null;
  return run.outcome === null ? null : scale(run.outcome.result[arm].errors);
}

function newest(curve: Curve<ArmPoint>, scale: (errors: number) => number): number | null {
  const point = curve.points.at(-1);
  return point === undefined ? null : scale(point.errors);
}

type TwinLines = Readonly<Partial<Record<'student' | 'baseline' | 'former', Curve<ArmPoint>>>>;

function merged(lines: TwinLines, scale: (errors: number) => number, place: (step: number) => number): Row[] {
  const rows = new Map<number, Row>();
  for (const name of ['student', 'baseline', 'former'] as const) {
    for (const { step, examples, errors } of lines[name]?.points ?? []) {
      const row = rows.get(step) ?? { x: place(step), stage: 'students', step, examples };
      rows.set(step, { ...row, [name]: scale(errors) });
    }
  }
  return [...rows.values()].sort((a, b) => a.step - b.step);
}

/** Parts of the error axis, between each two of its ticks. */
const PARTS = 5;
/** Errors at the upper end of the axis, at least: so that ticks are whole errors, and one more or less is no leap. */
const LEAST_TOP = PARTS;

/** Where the error axis has its ticks, both ends among them. */
export function levelTicks([low, high]: ChartLines['range']): number[] {
  return Array.from({ length: PARTS + 1 }, (_, i) => low + ((high - low) * i) / PARTS);
}

/** Of all test digits. */
const TOPS = [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1];

/** Chosen so that the ends of the lines, which matter, fill the picture; their beginnings may leave it. */
function rangeOf(
  rows: readonly Row[],
  last: readonly (number | null)[],
  measure: Measure,
  all: number,
): readonly [number, number] {
  const toErrors = (value: number): number => (measure === 'errors' ? value : (1 - value) * all);
  const ends = last.filter((value) => value !== null).map(toErrors);
  const first = rows[0]?.ensemble ?? rows[0]?.student ?? 0;
  const worst = ends.length > 0 ? Math.max(...ends) : toErrors(first);
  const wanted = Math.max(LEAST_TOP, (TOPS.find((candidate) => candidate * all >= worst * 1.7) ?? 1) * all);
  const top = PARTS * Math.ceil(wanted / PARTS - 1e-9);
  return measure === 'errors' ? [0, top] : [Math.max(0, 1 - top / all), 1];
}
