import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { effectiveClasses, entropy } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { pullOf } from '../../distill/tempering';
import type { Experiment } from '../../experiment/experiment';
import type { Format } from '../../i18n/format';
import { useApp, useExperiment, useFormat, useTime, useView } from '../context';
import { useHold } from '../held/useHold';
import { useToDo } from '../held/useToDo';
import { useClasses, useDigitWords, useNouns, type ClassWords } from '../dataWords';
import { ExampleSteps } from '../shared/ExampleSteps';
import { ScaleSwitch } from '../shared/ScaleSwitch';
import { useRested } from '../shared/useRested';
import { useSilence } from '../shared/useSilence';
import { Scrubber } from '../time/Scrubber';
import type { Numbers, Table } from '../view/numbers';
import { ViewPanel } from '../view/ViewPanel';
import { Pulls, type Gradient } from './Pulls';
import { TargetCurves } from './TargetCurves';
import './temperature.css';
import { useSubject, type Subject } from './useSubject';

/** Of the table, beside the present T. */
const TEMPERATURES = [0.5, 1, 2, 5, 10, 20, 50];

/** What T does to the soft targets of one example, and to what the student hears of them. */
export function TemperatureTab() {
  const { t } = useTranslation();
  const { view } = useApp();
  const scale = useView((state) => state.scale);
  const subject = useSubject();
  const heard = useExperiment((state) => heardOf(state.experiment));
  const numbers = useNumbers(subject);
  const free = useHold('T') === 'free';
  return (
    <ViewPanel
      name="temperature"
      time="follows"
      title={t('temperature.title')}
      fileTitle={useFileTitle()}
      look={t(free ? 'temperature.look' : 'temperature.lookHeld')}
      numbers={numbers}
      tools={
        <>
          <ExampleSteps />
          <ScaleSwitch
            label={t('digit.scale')}
            scale={scale}
            onChange={(chosen) => {
              view.setState({ scale: chosen });
            }}
          />
        </>
      }
    >
      {subject === null ? (
        <Silence />
      ) : (
        <div className="tempering">
          <section className="tempering__part" aria-label={t('temperature.curves')}>
            <TargetWords subject={subject} />
            <TargetCurves subject={subject} scale={scale} />
          </section>
          <section className="tempering__part" aria-label={t('temperature.pulls')}>
            <PullWords subject={subject} heard={heard} />
            {subject.student === null ? (
              <NoStudent />
            ) : (
              <Pulls student={subject.student} teacher={subject.teacher} order={subject.order} heard={heard} />
            )}
          </section>
        </div>
      )}
      <Scrubber beside="maps" />
    </ViewPanel>
  );
}

/** Why there is nothing to see. */
function Silence() {
  const { t } = useTranslation();
  const example = useView((state) => state.example);
  const now = useTime((state) => state.at === null);
  const silence = useSilence(example);
  return <p className="view__waiting">{now ? silence : t('course.noSoftTargets')}</p>;
}

/** Why there are no gradients. */
function NoStudent() {
  const { t } = useTranslation();
  const nouns = useNouns();
  const at = useTime((state) => state.at);
  const past = at?.stage === 'students' ? 'course.unknown' : 'temperature.studentNotBegun';
  const toDo = useToDo();
  return <p className="view__waiting">{at === null ? `${t('temperature.noStudent')} ${toDo}` : t(past, nouns)}</p>;
}

function TargetWords({ subject: { teacher } }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const format = useFormat();
  const T = useExperiment((state) => state.experiment.T);
  const targets = softmax(teacher, T);
  return (
    <p className="tempering__words" data-picture>
      {t('temperature.words', {
        T: format.plain(T, 2),
        effective: format.fixed(effectiveClasses(targets), 1),
        count: teacher.length,
        entropy: format.fixed(entropy(targets), 2),
      })}
    </p>
  );
}

/** The gradient that the student is trained with; none where it hears labels alone. */
function heardOf({ target, alpha }: Experiment): Gradient | null {
  if (alpha === 0) return null;
  switch (target) {
    case 'soft':
      return 'scaled';
    case 'unscaled':
      return 'unscaled';
    case 'logits':
      return 'limit';
    case 'rawLogits':
    case 'decision':
      return null;
  }
}

interface PullProps {
  readonly subject: Subject;
  readonly heard: Gradient | null;
}

function PullWords({ subject: { teacher, student }, heard }: PullProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const T = useExperiment((state) => state.experiment.T);
  const deaf = useExperiment((state) => state.experiment.alpha === 0);
  const fromLimit = student === null ? null : pullOf(student, teacher, T).fromLimit;
  return (
    <p className="tempering__words" data-picture>
      {t('temperature.pulls')}
      {fromLimit !== null && `: ${t('temperature.fromLimit', { percent: format.percent(fromLimit, 0) })}`}
      {'. '}
      {heard !== null && t('temperature.heard', { name: t(`temperature.gradients.${heard}`) })}
      {heard === null && t(deaf ? 'temperature.deaf' : 'temperature.hearsOther')}
    </p>
  );
}

/** Names the example, which no link does. */
function useFileTitle(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const example = useView((state) => state.example);
  const words = useDigitWords(example?.kind === 'test' ? example.digit : null);
  const T = format.plain(useRested().T, 2);
  return t('take.answers', { title: t('temperature.title'), about: words?.image ?? t('digit.drawnImage'), T });
}

function useNumbers(subject: Subject | null): Table | null {
  const { t } = useTranslation();
  const format = useFormat();
  const classes = useClasses();
  const { T } = useRested();
  return subject && (() => numbersOf(t, format, classes, subject, T));
}

function numbersOf(
  t: TFunction,
  format: Format,
  classes: readonly ClassWords[],
  { teacher, student }: Subject,
  T: number,
): Numbers {
  const all = [T, ...TEMPERATURES.filter((other) => other !== T)];
  const targets = all.map((other) => softmax(teacher, other));
  const pull = student === null ? null : pullOf(student, teacher, T);
  const blank = [null, null, null, null, null];
  return {
    head: [
      t('temperature.class'),
      ...all.map((other) => t('temperature.targetAt', { T: format.plain(other, 2) })),
      t('temperature.teacherLogit'),
      t('temperature.studentLogit'),
      ...(['scaled', 'unscaled', 'limit'] as const).map((name) => t(`temperature.columns.${name}`)),
    ],
    rows: [
      ...teacher.map((logit, c) => [
        classes[c]?.full ?? String(c),
        ...targets.map((p) => p[c]!),
        logit,
        student?.[c] ?? null,
        ...(['scaled', 'unscaled', 'limit'] as const).map((name) => pull?.[name][c] ?? null),
      ]),
      [t('temperature.entropy'), ...targets.map(entropy), ...blank],
      [t('temperature.effective'), ...targets.map(effectiveClasses), ...blank],
    ],
    digits: 6,
  };
}
