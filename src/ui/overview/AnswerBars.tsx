import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ARMS, perArm, type Arm } from '../../app/arms';
import { answersLive } from '../../app/examples';
import type { RunState } from '../../app/run';
import { armIsStale } from '../../app/standing';
import { answersAt, type PastAnswers } from '../../app/time';
import type { Example, Scale } from '../../app/viewStore';
import { answers as answersIn } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { useExperiment, useFormat, useRun, useTime, useView } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { useSilence } from '../shared/useSilence';

interface Props {
  readonly example: Example | null;
}

/** A group of bars for each class, one bar for each network. */
export function AnswerBars({ example }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const experiment = useExperiment((state) => state.experiment);
  const scale = useView((state) => state.scale);
  const T = useView((state) => (state.at === 'T' ? experiment.T : 1));
  const at = useTime((state) => state.at);
  const { answers, unknown } = useAnswers(example);
  const silence = useSilence(example);
  const classes = useClasses();
  const nouns = useNouns();
  const seed = useRun(seedOfSeveral);
  const stale = useRun(
    useShallow((state) =>
      ARMS.filter((arm) => at === null && armIsStale(arm, state, experiment) && !answersLive(arm, example, state)),
    ),
  );
  const label = example?.kind === 'test' ? example.digit.label : null;
  const probabilities = perArm((arm) => (answers[arm] === null ? null : softmax(answers[arm], T)));

  if (example === null || ARMS.every((arm) => answers[arm] === null)) {
    const past = unknown.length > 0 ? 'course.unknown' : 'course.noAnswer';
    return <p className="answers answers--none">{at === null ? silence : t(past, nouns)}</p>;
  }
  return (
    <div className="answers">
      <ul className="legend">
        {ARMS.map((arm) => (
          <LegendItem key={arm} arm={arm} logits={answers[arm]} label={label} />
        ))}
        {seed !== null && <li className="soft">{t('digit.ofSeed', { seed })}</li>}
        {unknown.length > 0 && <li className="soft">{t('course.unknown', nouns)}</li>}
      </ul>
      <div
        className="bars"
        data-named={classes.some(({ full, short }) => full !== short)}
        role="img"
        aria-label={`${t('digit.bars', { T: format.plain(T, 2) })}. ${spoken()}`}
      >
        {classes.map(({ full }, digit) => (
          <div key={digit} className="bars__class" data-right={digit === label}>
            <span className="bars__digit" title={full}>
              {full}
            </span>
            <span className="bars__group">
              {ARMS.map((arm) => (
                <span
                  key={arm}
                  className="bars__bar"
                  data-arm={arm}
                  data-stale={stale.includes(arm)}
                  style={{ '--length': lengthOf(probabilities[arm]?.[digit] ?? 0, scale) } as CSSProperties}
                />
              ))}
            </span>
          </div>
        ))}
        <Ticks scale={scale} />
      </div>
    </div>
  );

  function spoken(): string {
    return ARMS.flatMap((arm) => {
      const p = probabilities[arm];
      if (p === null) return [];
      const list = [...p].map((share, digit) =>
        t('digit.barsItem', { digit: classes[digit]?.full ?? digit, percent: format.percent(share, 1) }),
      );
      return t('digit.barsSummary', { name: t(`result.${arm}`), list: list.join(', ') });
    }).join('. ');
  }
}

/** The seed whose networks answer, where there are networks of other seeds too. */
function seedOfSeveral({ experiment, outcome }: RunState): number | null {
  const of = experiment ?? outcome?.result.experiment;
  return of !== undefined && of.repeats > 1 ? of.seed : null;
}

/** The same arrays as long as their numbers are the same, so that nothing is drawn in vain. */
function useAnswers(example: Example | null): PastAnswers {
  const at = useTime((state) => state.at);
  const ensemble = useRun(useShallow((state) => answersAt(example, state, at).answers.ensemble));
  const student = useRun(useShallow((state) => answersAt(example, state, at).answers.student));
  const baseline = useRun(useShallow((state) => answersAt(example, state, at).answers.baseline));
  const unknown = useRun(useShallow((state) => answersAt(example, state, at).unknown));
  return { answers: { ensemble, student, baseline }, unknown };
}

interface LegendProps {
  readonly arm: Arm;
  readonly logits: readonly number[] | null;
  readonly label: number | null;
}

function LegendItem({ arm, logits, label }: LegendProps) {
  const { t } = useTranslation();
  const name = t(`result.${arm}`);
  const answer = logits === null ? null : (answersIn(logits, logits.length)[0] ?? null);
  const right = answer === null || label === null ? null : answer === label;
  return (
    <li className="legend__item" data-arm={arm}>
      <span className="legend__swatch" data-arm={arm} />
      {name}
      <b className="legend__answer">{answer ?? '–'}</b>
      {right !== null && (
        <span className="legend__verdict" data-right={right}>
          <span aria-hidden>{right ? '✓' : '✗'}</span>
          <span className="hidden">{t(right ? 'digit.right' : 'digit.wrong')}</span>
        </span>
      )}
    </li>
  );
}

/** The least probability that has a length on the log scale. */
const LEAST = 1e-5;

function lengthOf(p: number, scale: Scale): number {
  return scale === 'linear' ? p : Math.max(0, 1 - Math.log10(Math.max(p, LEAST)) / Math.log10(LEAST));
}

function Ticks({ scale }: { readonly scale: Scale }) {
  const format = useFormat();
  const values = scale === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1];
  return (
    <div className="bars__ticks">
      {values.map((p) => (
        <span key={p} style={{ left: `${lengthOf(p, scale) * 100}%` }}>
          {format.plain(p * 100, 3)}
          {p === 1 && ' %'}
        </span>
      ))}
    </div>
  );
}
