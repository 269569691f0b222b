/** Trains one stack to its end, slice by slice, so that it can be paused, watched and broken off in between. */
import type { Engine, StackJob } from '../engine/engine';
import type { DataStore } from './dataStore';
import type { CurvePoint, RunEvent, StageName } from './events';
import type { Gate } from './gate';
import type { OpenStack, StageCache } from './stageCache';

/** All that a run works with. */
export interface RunContext {
  readonly engine: Engine;
  readonly store: DataStore;
  readonly cache: StageCache;
  readonly gate: Gate;
  /** A clock in milliseconds, for progress and the measured seconds; it decides nothing else. */
  readonly now: () => number;
  readonly emit: (event: RunEvent) => void;
  /** Waited for at each point of the curve, to show what the networks of the first seed say by now. */
  readonly show: (moment: Moment, standing: () => Promise<Standing>) => Promise<void>;
}

/** A point of a stage's curve. */
export interface Moment {
  readonly step: number;
  /** Whether it is the end of the stage. */
  readonly last: boolean;
}

/** Networks as they stand; those that a stage does not train are left out. */
export interface Standing {
  readonly teachers?: readonly Float32Array[];
  readonly student?: Float32Array;
  readonly baseline?: Float32Array;
}

/** Milliseconds between two moments at which a run can be paused and tells how far it is. */
const SLICE = 120;

export interface Training<P extends CurvePoint> {
  readonly stage: StageName;
  /** Names the stack, so that a run that takes over from another goes on where that one was. */
  readonly key: string;
  readonly job: () => StackJob;
  /** Waited for before the steps `from` (inclusive) to `to` (exclusive) are taken. */
  readonly prepare?: (from: number, to: number) => Promise<unknown>;
  readonly steps: number;
  /** Number of points of the curve, apart from the one at the end. */
  readonly points: number;
  /** A point from the members' logits on the job's probe. */
  readonly point: (step: number, probe: readonly Float32Array[]) => P;
  /** Which networks a stack's parameters are, for `RunContext.show`. */
  readonly standing: (networks: readonly Float32Array[]) => Standing;
  /** The last point, from the finished stack. */
  readonly finish: (stack: OpenStack) => Promise<P>;
}

/** Takes as many steps as fill a slice, from the time that the last ones took. */
class Pace {
  #msPerStep = 0;
  readonly #now: () => number;
  constructor(now: () => number) {
    this.#now = now;
  }

  get steps(): number {
    return this.#msPerStep === 0 ? 1 : Math.max(1, Math.floor(SLICE / this.#msPerStep));
  }

  secondsFor(steps: number): number | null {
    return this.#msPerStep === 0 ? null : (steps * this.#msPerStep) / 1000;
  }

  async measure<T>(steps: number, work: () => Promise<T>): Promise<T> {
    const start = this.#now();
    const value = await work();
    const took = (this.#now() - start) / Math.max(1, steps);
    this.#msPerStep = this.#msPerStep === 0 ? took : 0.5 * (this.#msPerStep + took);
    return value;
  }
}

/** Steps at which a point is taken, the end excluded: evenly spaced, the same whatever the pace. */
function pointAfter(step: number, steps: number, points: number): number {
  const every = Math.max(1, Math.ceil(steps / (points + 1)));
  return Math.min(steps, (Math.floor(step / every) + 1) * every);
}

/**
 * Returns the trained stack, still open, and its curve.
 * @throws Cancelled, EngineError
 */
export async function trainStack<P extends CurvePoint>(context: RunContext, training: Training<P>): Promise<OpenStack> {
  const { cache, engine, emit, gate, now } = context;
  const { stage, steps } = training;
  const open = await cache.open(training.key, () => engine.start(training.job()));
  const { stack, curve } = open;
  const pace = new Pace(now);
  const tell = (point: CurvePoint): void => {
    curve.push(point);
    emit({ type: 'curve', point });
  };
  const show = (last: boolean): Promise<void> =>
    context.show({ step: stack.step, last }, async () => training.standing(await stack.parameters()));
  for (const point of curve) emit({ type: 'curve', point });
  while (stack.step < steps) {
    const allowed = await gate.pass(stage, stack.step);
    const next = pointAfter(stack.step, steps, training.points);
    const to = Math.min(next, stack.step + Math.min(allowed, pace.steps));
    const probing = to === next && to < steps;
    const { probe } = await pace.measure(to - stack.step, async () => {
      await training.prepare?.(stack.step, to);
      return stack.advance(to, probing);
    });
    emit({ type: 'progress', stage, step: to, steps, secondsLeft: pace.secondsFor(steps - to), cached: false });
    if (!probe) continue;
    tell(training.point(to, probe));
    await show(false);
  }
  await gate.end(stage, stack.step);
  tell(await training.finish(open));
  await show(true);
  return open;
}
