/** What is said of a result beside the one that a link tells of, on the page and on the command line. */
import type { TFunction } from 'i18next';
import type { Format } from './format';

interface Told {
  readonly numerics: number;
  readonly steps: Readonly<Record<'teachers' | 'students', number>>;
  readonly errors: Readonly<Record<'ensemble' | 'student' | 'baseline', number>>;
}

type Judged =
  | { readonly kind: 'same' | 'tolerance' }
  | {
      readonly kind: 'different';
      readonly why: 'altered' | 'numerics' | 'steps' | 'engine' | null;
      readonly here: Told;
    };

/** Errors and steps that the link tells of. */
export function toldWords(t: TFunction, format: Format, { errors, steps }: Told): string {
  return t('proof.told', {
    ensemble: format.plain(errors.ensemble, 1),
    student: format.plain(errors.student, 1),
    baseline: format.plain(errors.baseline, 1),
    teachers: format.count(steps.teachers),
    students: format.count(steps.students),
  });
}

/** "The same, to the bit", and what explains it where it is not. */
export function samenessWords(
  t: TFunction,
  format: Format,
  sent: Told,
  judged: Judged,
): { readonly verdict: string; readonly why: string } {
  return { verdict: t(`proof.verdicts.${judged.kind}`), why: whyWords(t, format, sent, judged) };
}

function whyWords(t: TFunction, format: Format, sent: Told, judged: Judged): string {
  if (judged.kind !== 'different') return t(`proof.why.${judged.kind}`);
  const { why, here } = judged;
  if (why === 'numerics') return t('proof.why.numerics', { sent: sent.numerics, here: here.numerics });
  if (why !== 'steps') return t(`proof.why.${why ?? 'unknown'}`);
  return t('proof.why.steps', {
    sentTeachers: format.count(sent.steps.teachers),
    sentStudents: format.count(sent.steps.students),
    teachers: format.count(here.steps.teachers),
    students: format.count(here.steps.students),
  });
}
