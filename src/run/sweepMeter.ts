/** How far a landscape is, and how long it will still take. */
import type { Experiment } from '../experiment/experiment';
import type { SweptStudent } from '../experiment/sweep';
import { ensembleWork, studentsWork } from '../experiment/work';
import type { RunEvent, StageName } from './events';
import type { RunContext } from './training';

export interface SweepProgress {
  readonly stage: StageName;
  /** Students that are trained, of those that were to be. */
  readonly trained: number;
  readonly students: number;
  /** Of the work, 0 to 1. */
  readonly share: number;
  /** At the pace so far; null while it can't be told. */
  readonly secondsLeft: number | null;
}

export interface MeterListener {
  readonly loading: (loaded: number, total: number) => void;
  readonly progress: (progress: SweepProgress) => void;
}

/** Less than this share of the work says nothing about the pace. */
const TELLING = 0.01;

/** Keeps count of the work, in multiply-adds. */
export class SweepMeter {
  readonly #context: Pick<RunContext, 'gate' | 'now'>;
  readonly #listener: MeterListener;
  readonly #most: number;
  readonly #start: number;
  readonly #students: number;
  /** Work of the ensembles to come, by the keys of their teachers. */
  readonly #ensembles: Map<string, number>;
  #trained = 0;
  #done = 0;
  #toCome: number;
  /** Work of the stage under way, and how much of it is done. */
  #stage = 0;
  #part = 0;

  /** @param most teachers of the largest ensemble, of which smaller ones are a part; 0 where each is trained for itself */
  constructor(
    students: readonly SweptStudent[],
    most: number,
    context: Pick<RunContext, 'gate' | 'now'>,
    listener: MeterListener,
  ) {
    [this.#context, this.#listener, this.#most] = [context, listener, most];
    this.#start = this.#now();
    this.#students = students.length;
    this.#ensembles = new Map(students.map(({ experiment }) => ensembleWork(experiment, most)));
    this.#toCome = studentsWork(students) + [...this.#ensembles.values()].reduce((sum, work) => sum + work, 0);
  }

  /** Hears what the stages tell. */
  readonly hear = (event: RunEvent): void => {
    if (event.type === 'loading') this.#listener.loading(event.loaded, event.total);
    if (event.type !== 'progress' || event.cached) return;
    const { stage, step, steps } = event;
    if (stage === 'teachers' || stage === 'students') this.#part = (this.#stage * step) / steps;
    this.#tell(stage);
  };

  /** Has an ensemble seen to. One that stood before takes no time, and says nothing about the pace. */
  async ensemble<T>(experiment: Experiment, work: () => Promise<T>): Promise<T> {
    const [key] = ensembleWork(experiment, this.#most);
    const amount = this.#ensembles.get(key) ?? 0;
    this.#ensembles.delete(key);
    return this.#during(amount, work);
  }

  async students<T>(some: readonly SweptStudent[], work: () => Promise<T>): Promise<T> {
    const value = await this.#during(studentsWork(some), work);
    this.#trained += some.length;
    this.#tell('students');
    return value;
  }

  async #during<T>(amount: number, work: () => Promise<T>): Promise<T> {
    [this.#stage, this.#part] = [amount, 0];
    const value = await work();
    if (this.#part > 0) this.#done += amount;
    this.#toCome -= amount;
    [this.#stage, this.#part] = [0, 0];
    return value;
  }

  #now(): number {
    return this.#context.now() - this.#context.gate.rested;
  }

  #tell(stage: StageName): void {
    const done = this.#done + this.#part;
    const left = this.#toCome - this.#part;
    const share = done + left === 0 ? 1 : done / (done + left);
    const secondsLeft = share < TELLING ? null : ((this.#now() - this.#start) * (left / done)) / 1000;
    this.#listener.progress({ stage, trained: this.#trained, students: this.#students, share, secondsLeft });
  }
}
