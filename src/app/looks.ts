/** What networks said while they trained, kept so that one can go back to any point of the curve. */
import type { PlaneMap, Voice, Watched } from '../worker/protocol';
import { perArm, type Arm } from './arms';

/** Whose map of the plane there is: those of the three, and one of the ensemble alone. */
export type Mapped = Arm | 'teacher';
export const MAPPED: readonly Mapped[] = ['teacher', 'ensemble', 'student', 'baseline'];

interface Said<Logits> {
  readonly step: number;
  readonly logits: Logits;
}

type Course<Logits> = readonly Said<Logits>[];

/** In the order of their steps, which are points of the curve. */
export interface Looks {
  /** The example that was watched. */
  readonly index: number | null;
  readonly answers: Readonly<Record<Arm, Course<readonly number[]>>>;
  readonly maps: Readonly<Record<Mapped, Course<Float32Array>>>;
}

const NONE = { ensemble: [], student: [], baseline: [] };

export const noLooks: Looks = { index: null, answers: NONE, maps: { ...NONE, teacher: [] } };

export function withAnswers(looks: Looks, { index, look, ...said }: Watched): Looks {
  if (look === null) return looks;
  const before = index === looks.index ? looks.answers : NONE;
  const answers = { ...before };
  for (const arm of look.trained) answers[arm] = extended(before[arm], look.step, said[arm]);
  return { ...looks, index, answers };
}

export function withMap(looks: Looks, { look, ...said }: PlaneMap): Looks {
  if (look === null) return looks;
  const maps = { ...looks.maps };
  for (const mapped of MAPPED) {
    if (look.trained.includes(voiceOf(mapped))) maps[mapped] = extended(maps[mapped], look.step, said[mapped]);
  }
  return { ...looks, maps };
}

/** Another example is watched from now on. */
export function withoutAnswers(looks: Looks): Looks {
  return { ...looks, index: null, answers: NONE };
}

/** What was said by each arm in looks of its own, which are of one example where they have answers; null: nothing. */
export function joined(of: (arm: Arm) => Looks | null): Looks {
  const sources = perArm(of);
  return {
    index: Object.values(sources).find((looks) => looks !== null && looks.index !== null)?.index ?? null,
    answers: perArm((arm) => sources[arm]?.answers[arm] ?? []),
    maps: { teacher: sources.ensemble?.maps.teacher ?? [], ...perArm((arm) => sources[arm]?.maps[arm] ?? []) },
  };
}

/** What was said at a step, or at the last one before it that was looked at; null where there is none. */
export function saidAt<Logits>(course: Course<Logits>, step: number): Said<Logits> | null {
  return course.findLast((said) => said.step <= step) ?? null;
}

/** The network that trains when a map changes. */
export function voiceOf(mapped: Mapped): Voice {
  return mapped === 'teacher' ? 'ensemble' : mapped;
}

/** Training that began anew leaves nothing of what was there before. */
function extended<Logits>(course: Course<Logits>, step: number, logits: Logits | null): Course<Logits> {
  if (logits === null) return course;
  return [...course.filter((said) => said.step < step), { step, logits }];
}
