/** Keeps an eye on one digit, or on a whole plane: what ensemble, student and baseline say of it as they stand now. */
import { domainOf } from '../data/domain';
import { gridBytes } from '../data/planeGrid';
import { ensembleLogits } from '../distill/ensemble';
import type { Engine, Shape } from '../engine/engine';
import { dataName } from '../experiment/datasets';
import type { Experiment } from '../experiment/experiment';
import type { KeyedStage } from '../experiment/stale';
import { studentShape, teacherShape } from '../run/jobs';
import type { Outcome } from '../run/runExperiment';
import type { StageCache } from '../run/stageCache';
import type { Moment, Standing } from '../run/training';
import type { Look, PlaneMap, Voice, Watched } from './protocol';

const VOICES: readonly Voice[] = ['ensemble', 'student', 'baseline'];

/** Of the time of a run that looks may take, since nothing trains meanwhile: one part in so many. */
const SHARE = 20;

export interface Ears {
  readonly watched: (watched: Watched) => void;
  readonly map: (map: PlaneMap) => void;
}

export class Watcher {
  readonly #ears: Ears;
  #digit: Digit | null = null;
  #standing: Standing = {};
  #nextLook = -Infinity;
  #run: { readonly engine: Engine; readonly experiment: Experiment; readonly plane: Question | null } | null = null;
  #reports = 0;
  #told = 0;
  #mapping = 0;
  /** Of a finished run; a test digit needs no network then. */
  #logits: Outcome['logits'] | null = null;

  constructor(ears: Ears) {
    this.#ears = ears;
  }

  /** @param known networks of the run that stand already */
  begin(engine: Engine, experiment: Experiment, known: Standing = {}): void {
    this.#nextLook = -Infinity;
    this.#standing = known;
    this.#logits = null;
    const { inputs, side } = domainOf(experiment);
    const plane = side === null ? { inputs, images: gridBytes(), said: new WeakMap<object, Said>() } : null;
    this.#run = { engine, experiment, plane };
  }

  /** Whether the networks that stand are ones of this engine. */
  isOf(engine: Engine): boolean {
    return this.#run?.engine === engine;
  }

  forget(): void {
    this.#standing = {};
    this.#logits = null;
  }

  async watch(index: number | null, image: Uint8Array): Promise<void> {
    this.#digit = { index, inputs: image.length, images: image, said: new WeakMap() };
    await this.#report(null);
  }

  /**
   * What the networks that stand say of images, a row of classes for each; null where there is no network yet, or where it was
   * made for other inputs.
   * @param inputs numbers of one image
   */
  async ask(images: Uint8Array, inputs: number): Promise<Record<Voice, Float32Array | null>> {
    const question: Question = { inputs, images, said: new WeakMap() };
    const [ensemble, student, baseline] = await Promise.all(VOICES.map((voice) => this.#ask(voice, question)));
    return { ensemble: ensemble!, student: student!, baseline: baseline! };
  }

  async show(now: () => number, { step, last }: Moment, standing: () => Promise<Standing>): Promise<void> {
    const start = now();
    if (start < this.#nextLook && !last) return;
    const seen = await standing();
    this.#standing = { ...this.#standing, ...seen };
    const look = { step, trained: VOICES.filter((voice) => networksOf(seen, voice) !== null) };
    // Once asked, training goes on. A failure of the engine shows there as well.
    void this.#report(look).catch(() => undefined);
    if (last || this.#mapping === 0) void this.#map(look).catch(() => undefined);
    this.#nextLook = start + SHARE * (now() - start);
  }

  async finish(known: Standing, logits: Outcome['logits']): Promise<void> {
    this.#standing = known;
    this.#logits = logits;
    await Promise.all([this.#report(null), this.#map(null)]);
  }

  async #report(look: Look | null): Promise<void> {
    const digit = this.#digit;
    if (!digit) return;
    const report = ++this.#reports;
    const [ensemble, student, baseline] = await Promise.all(
      VOICES.map(async (voice) => this.#keptAnswer(voice, digit) ?? (await this.#ask(voice, digit))),
    );
    // A newer digit or newer networks may have been told of meanwhile.
    if (this.#digit !== digit || this.#told > report) return;
    this.#told = report;
    const list = (logits: Float32Array | null | undefined) => (logits ? Array.from(logits) : null);
    const { index } = digit;
    this.#ears.watched({ index, look, ensemble: list(ensemble), student: list(student), baseline: list(baseline) });
  }

  async #map(look: Look | null): Promise<void> {
    const run = this.#run;
    if (run?.plane == null) return;
    const { plane, experiment } = run;
    this.#mapping++;
    const teacher = this.#members('ensemble', plane).then((members) => members?.[0] ?? null);
    const [ensemble, student, baseline] = await Promise.all(VOICES.map((voice) => this.#ask(voice, plane))).finally(
      () => this.#mapping--,
    );
    // What is told goes away for good, and what was said is kept.
    const copy = (logits: Float32Array | null | undefined) => logits?.slice() ?? null;
    this.#ears.map({
      look,
      data: dataName(experiment),
      classes: domainOf(experiment).classes,
      ensemble: copy(ensemble),
      teacher: copy(await teacher),
      student: copy(student),
      baseline: copy(baseline),
    });
  }

  #keptAnswer(voice: Voice, { index, inputs }: Digit): Float32Array | null {
    const shape = this.#shape(voice);
    if (this.#logits === null || index === null || shape?.[0] !== inputs) return null;
    const classes = shape.at(-1)!;
    return this.#logits[voice].subarray(index * classes, (index + 1) * classes);
  }

  async #ask(voice: Voice, question: Question): Promise<Float32Array | null> {
    const members = await this.#members(voice, question);
    if (members === null || this.#run === null) return null;
    if (voice !== 'ensemble') return members[0]!;
    const { experiment } = this.#run;
    return ensembleLogits(members, domainOf(experiment).classes, experiment.averaging);
  }

  /** Logits of each network of a voice; networks are asked once. */
  async #members(voice: Voice, { inputs, images, said }: Question): Promise<readonly Float32Array[] | null> {
    const shape = this.#shape(voice);
    const networks = networksOf(this.#standing, voice);
    // Before the first run, or while the page already shows an example of another data set.
    if (!shape || !networks || shape[0] !== inputs) return null;
    const known = said.get(networks[0]!) ?? this.#run!.engine.predict(shape, networks, images);
    said.set(networks[0]!, known);
    return known;
  }

  #shape(voice: Voice): Shape | null {
    if (this.#run === null) return null;
    const { experiment } = this.#run;
    return voice === 'ensemble' ? teacherShape(experiment) : studentShape(experiment);
  }
}

/** Networks of the first seed that a run finds trained, or has trained. */
export function standingOf(cache: StageCache, keys: Record<KeyedStage, string>): Standing {
  const teachers = cache.teachers.get(keys.teachers)?.networks[0];
  const student = cache.arms.get(keys.student)?.networks[0];
  const baseline = cache.arms.get(keys.baseline)?.networks[0];
  return { ...(teachers && { teachers }), ...(student && { student }), ...(baseline && { baseline }) };
}

type Said = Promise<readonly Float32Array[]>;

interface Question {
  /** Bytes of an example. */
  readonly inputs: number;
  readonly images: Uint8Array;
  /** What networks have said, by the first of them. */
  readonly said: WeakMap<object, Said>;
}

interface Digit extends Question {
  readonly index: number | null;
}

function networksOf(standing: Standing, voice: Voice): readonly Float32Array[] | null {
  if (voice === 'ensemble') return standing.teachers ?? null;
  const network = standing[voice];
  return network ? [network] : null;
}
