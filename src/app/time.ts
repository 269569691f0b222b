/** Back to any recorded step of the course on the page: where one stands in it, and what was so then. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { perArm, type Arm } from './arms';
import { answersTo, type Answers } from './examples';
import { saidAt, voiceOf, type Mapped } from './looks';
import type { RunState } from './run';
import type { RunStore } from './runs';
import type { ArmErrors } from './standing';
import { testDigits } from './standing';
import type { Example, ViewStore } from './viewStore';

/** A point of the curve. */
export interface Stop {
  readonly stage: 'teachers' | 'students';
  readonly step: number;
}

export interface TimeState {
  /** Null: now. */
  readonly at: Stop | null;
  readonly playing: boolean;
}

export interface Time extends StoreApi<TimeState> {
  /** Goes to a stop; to the last one of all is back to now. */
  readonly go: (to: Stop | null) => void;
  /** Goes on by so many stops, not beyond the first or the last. */
  readonly move: (by: number) => void;
  /** Starts to play, from the beginning where it is now; or stops. @param calm for those who prefer little motion */
  readonly toggle: (calm: boolean) => void;
}

/** Milliseconds from stop to stop while it plays. */
const PERIOD = 180;
/** As slow as steps by hand. */
const CALM_PERIOD = 1000;

export function createTime(run: RunStore, view: ViewStore): Time {
  const store = createStore<TimeState>(() => ({ at: null, playing: false }));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const go = (to: Stop | null): void => {
    const last = stopsOf(run.getState()).at(-1);
    store.setState({ at: to === null || (last && same(to, last)) ? null : to });
  };
  const move = (by: number): void => {
    const stops = stopsOf(run.getState());
    const from = placeOf(stops, store.getState().at);
    go(stops[Math.min(stops.length - 1, Math.max(0, from + by))] ?? null);
  };
  const rest = (): void => {
    clearTimeout(timer);
    store.setState({ playing: false });
  };
  const beat = (period: number): void => {
    timer = setTimeout(() => {
      move(1);
      if (store.getState().at === null) rest();
      else beat(period);
    }, period);
  };

  run.subscribe((state, before) => {
    if (state.run === before.run && stillDraws(state, before)) return;
    rest();
    go(null);
  });
  view.subscribe((state, before) => {
    // Who looks at something else is not shown it in motion.
    if (state.tab !== before.tab) rest();
  });

  return {
    ...store,
    go(to) {
      rest();
      go(to);
    },
    move(by) {
      rest();
      move(by);
    },
    toggle(calm) {
      if (store.getState().playing) {
        rest();
        return;
      }
      if (store.getState().at === null) go(stopsOf(run.getState())[0] ?? null);
      if (store.getState().at === null) return;
      store.setState({ playing: true });
      beat(calm ? CALM_PERIOD : PERIOD);
    },
  };
}

/** Whether the lines are the same ones, longer perhaps. */
function stillDraws({ curves }: RunState, { curves: before }: RunState): boolean {
  return (
    curves.teachers.points.length >= before.teachers.points.length &&
    curves.student.points.length >= before.student.points.length
  );
}

/** All points of the curve in their order. */
export function stopsOf({ curves }: Pick<RunState, 'curves'>): readonly Stop[] {
  const twins = new Set([...curves.student.points, ...curves.baseline.points].map(({ step }) => step));
  return [
    ...curves.teachers.points.map(({ step }): Stop => ({ stage: 'teachers', step })),
    ...[...twins].sort((a, b) => a - b).map((step): Stop => ({ stage: 'students', step })),
  ];
}

/** Where among the stops one stands; now is the last of them. */
export function placeOf(stops: readonly Stop[], at: Stop | null): number {
  const place = at === null ? -1 : stops.findIndex((stop) => same(stop, at));
  return place < 0 ? stops.length - 1 : place;
}

function same(a: Stop, b: Stop): boolean {
  return a.stage === b.stage && a.step === b.step;
}

/** How far an arm had come: null before it began, endless once it was done. */
function stepOf(arm: Arm, { stage, step }: Stop): number | null {
  if (arm === 'ensemble') return stage === 'teachers' ? step : Infinity;
  return stage === 'students' ? step : null;
}

/** What networks said of an example, and whether they were asked then. */
export interface PastAnswers {
  readonly answers: Answers;
  /** Arms that had come to this moment, but of which it is not known what they said. */
  readonly unknown: readonly Arm[];
}

export function answersAt(example: Example | null, run: RunState, at: Stop | null): PastAnswers {
  const now = answersTo(example, run);
  if (at === null) return { answers: now, unknown: [] };
  const index = example?.kind === 'test' ? example.digit.index : null;
  const unknown: Arm[] = [];
  const answer = (arm: Arm): readonly number[] | null => {
    const step = stepOf(arm, at);
    if (step === null) return null;
    if (step === Infinity) return now[arm];
    const said = example !== null && run.looks.index === index ? saidAt(run.looks.answers[arm], step) : null;
    if (said === null) unknown.push(arm);
    return said?.logits ?? null;
  };
  return { answers: perArm(answer), unknown };
}

/** Logits of a network on the places of the plane; null where it did not stand or was not asked. */
export function mapAt(mapped: Mapped, { map, looks }: RunState, at: Stop | null): Float32Array | null {
  const step = at === null ? Infinity : stepOf(voiceOf(mapped), at);
  if (step === null || map === null) return null;
  return step === Infinity ? map[mapped] : (saidAt(looks.maps[mapped], step)?.logits ?? null);
}

/** Errors of an arm at a stop; null where its errors are those of now. */
export function errorsAt(arm: Arm, run: RunState, at: Stop | null): ArmErrors | null {
  if (at === null) return null;
  const step = stepOf(arm, at) ?? -1;
  const { curves } = run;
  const found =
    arm === 'ensemble'
      ? curves.teachers.points.map((point) => ({ ...point, errors: point.ensemble })).findLast((p) => p.step <= step)
      : curves[arm].points.findLast((point) => point.step <= step);
  return {
    standing: 'past',
    errors: found?.errors ?? null,
    of: testDigits(run),
    examples: found?.examples ?? 0,
  };
}

/** Errors of one teacher at a stop. */
export function teacherErrorsAt({ curves }: RunState, index: number, at: Stop): number | null {
  const step = stepOf('ensemble', at) ?? -1;
  return curves.teachers.points.findLast((point) => point.step <= step)?.teachers[index] ?? null;
}
