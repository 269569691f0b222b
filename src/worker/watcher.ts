/** Keeps an eye on one digit: what ensemble, student and baseline say of it as they stand now. */
import { ensembleLogits } from '../distill/ensemble';
import type { Engine, Shape } from '../engine/engine';
import type { Experiment } from '../experiment/experiment';
import type { KeyedStage } from '../experiment/stale';
import { studentShape, teacherShape } from '../run/jobs';
import type { Outcome } from '../run/runExperiment';
import type { StageCache } from '../run/stageCache';
import type { Standing } from '../run/training';
import type { Watched } from './protocol';

type Voice = 'ensemble' | 'student' | 'baseline';
const VOICES: readonly Voice[] = ['ensemble', 'student', 'baseline'];

/** Milliseconds between two looks at networks in training, at least. */
const PERIOD = 250;
/** Of the time of a run that looks may take, since nothing trains meanwhile: one part in so many. */
const SHARE = 20;

export class Watcher {
  readonly #tell: (watched: Watched) => void;
  #digit: { index: number | null; image: Uint8Array } | null = null;
  #engine: Engine | null = null;
  #shapes: Record<'teachers' | 'student', Shape> = { teachers: [], student: [] };
  #averaging: Experiment['averaging'] = 'probabilities';
  #standing: Standing = {};
  #nextLook = -Infinity;
  #reports = 0;
  /** Of a finished run; a test digit needs no network then. */
  #logits: Outcome['logits'] | null = null;

  constructor(tell: (watched: Watched) => void) {
    this.#tell = tell;
  }

  /** Networks of earlier runs are kept until newer ones stand. */
  begin(engine: Engine, experiment: Experiment): void {
    this.#engine = engine;
    this.#nextLook = -Infinity;
    this.#standing = {};
    this.#logits = null;
    this.#shapes = { teachers: teacherShape(experiment), student: studentShape(experiment) };
    this.#averaging = experiment.averaging;
  }

  /** Whether the networks that stand are ones of this engine. */
  isOf(engine: Engine): boolean {
    return this.#engine === engine;
  }

  forget(): void {
    this.#standing = {};
    this.#logits = null;
  }

  async watch(index: number | null, image: Uint8Array): Promise<void> {
    this.#digit = { index, image };
    await this.#report();
  }

  async show(now: () => number, standing: () => Promise<Standing>): Promise<void> {
    const start = now();
    if (start < this.#nextLook) return;
    this.#standing = { ...this.#standing, ...(await standing()) };
    // Once asked, training goes on. A failure of the engine shows there as well.
    void this.#report().catch(() => undefined);
    this.#nextLook = start + Math.max(PERIOD, SHARE * (now() - start));
  }

  async finish(cache: StageCache, keys: Record<KeyedStage, string>, logits: Outcome['logits']): Promise<void> {
    const teachers = cache.teachers.get(keys.teachers)?.networks[0];
    const student = cache.arms.get(keys.student)?.networks[0];
    const baseline = cache.arms.get(keys.baseline)?.networks[0];
    this.#standing = { ...(teachers && { teachers }), ...(student && { student }), ...(baseline && { baseline }) };
    this.#logits = logits;
    await this.#report();
  }

  async #report(): Promise<void> {
    const digit = this.#digit;
    if (!digit) return;
    const report = ++this.#reports;
    const [ensemble, student, baseline] = await Promise.all(VOICES.map((voice) => this.#ask(voice, digit)));
    // A newer digit or newer networks may have come meanwhile, and have their own report.
    if (this.#reports !== report) return;
    this.#tell({ index: digit.index, ensemble: ensemble!, student: student!, baseline: baseline! });
  }

  async #ask(voice: Voice, { index, image }: { index: number | null; image: Uint8Array }): Promise<number[] | null> {
    const shape = this.#shape(voice);
    // Before the first run, or while the page already shows an example of another data set.
    if (image.length !== shape[0]) return null;
    const classes = shape.at(-1)!;
    if (this.#logits && index !== null) {
      return Array.from(this.#logits[voice].subarray(index * classes, (index + 1) * classes));
    }
    const logits = await this.#answer(voice, image);
    return logits && Array.from(logits);
  }

  /**
   * What the networks that stand say of images, a row of classes for each; null where there is no network yet, or where it was
   * made for other inputs.
   * @param inputs numbers of one image
   */
  async ask(images: Uint8Array, inputs: number): Promise<Record<Voice, Float32Array | null>> {
    const answer = (voice: Voice): Promise<Float32Array | null> =>
      this.#shape(voice)[0] === inputs ? this.#answer(voice, images) : Promise.resolve(null);
    const [ensemble, student, baseline] = await Promise.all(VOICES.map(answer));
    return { ensemble: ensemble!, student: student!, baseline: baseline! };
  }

  async #answer(voice: Voice, images: Uint8Array): Promise<Float32Array | null> {
    const networks = this.#networks(voice);
    if (!networks || !this.#engine) return null;
    const shape = this.#shape(voice);
    const logits = await this.#engine.predict(shape, networks, images);
    return voice === 'ensemble' ? ensembleLogits(logits, shape.at(-1)!, this.#averaging) : logits[0]!;
  }

  #shape(voice: Voice): Shape {
    return voice === 'ensemble' ? this.#shapes.teachers : this.#shapes.student;
  }

  #networks(voice: Voice): readonly Float32Array[] | null {
    if (voice === 'ensemble') return this.#standing.teachers ?? null;
    const network = this.#standing[voice];
    return network ? [network] : null;
  }
}
