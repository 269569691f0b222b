import { memo, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ARMS, perArm, type Arm } from '../../app/arms';
import { answersLive, ensembleIsMute, type Answers } from '../../app/examples';
import type { RunState } from '../../app/run';
import { armIsStale } from '../../app/standing';
import type { Stop } from '../../app/time';
import type { Example, Scale } from '../../app/viewStore';
import { answers as answersIn } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { useFormat, useRun, useStanding, useView } from '../context';
import { areNamed, useClasses, useNouns, type ClassWords } from '../dataWords';
import { AnswerMark } from '../shared/AnswerMark';
import { useToDo } from '../held/useToDo';
import { useSilence } from '../shared/useSilence';
import { useAnswers, useShownAtRest, useShownTemperature } from './useAnswers';

interface Props {
  readonly example: Example | null;
  /** The stop of the run at which the networks answer; null: now. */
  readonly at: Stop | null;
}

/** A group of bars for each class, one bar for each network. */
export function AnswerBars({ example, at }: Props) {
  const { t } = useTranslation();
  const scale = useView((state) => state.scale);
  const T = useShownTemperature();
  const { answers, unknown } = useAnswers(example, at);
  const silence = useSilence(example);
  const hatch = useId();
  const classes = useClasses();
  const nouns = useNouns();
  const seed = useRun(seedOfSeveral);
  const stale = useStanding((run, experiment) =>
    ARMS.filter((arm) => at === null && armIsStale(arm, run, experiment) && !answersLive(arm, example, run)),
  );
  const mute = useRun((state) => ensembleIsMute(example, state));
  const toDo = useToDo();
  const label = example?.kind === 'test' ? example.digit.label : null;
  const probabilities = perArm((arm) => (answers[arm] === null ? null : softmax(answers[arm], T)));
  const spoken = useSpoken(answers, classes);

  if (example === null || ARMS.every((arm) => answers[arm] === null)) {
    const past = unknown.length > 0 ? 'course.unknown' : 'course.noAnswer';
    return <p className="answers answers--none">{at === null ? silence : t(past, nouns)}</p>;
  }
  return (
    <div className="answers">
      <ul className="legend">
        {ARMS.map((arm) => (
          <LegendItem key={arm} arm={arm} logits={answers[arm]} label={label} hatch={hatch} />
        ))}
        {seed !== null && (
          <li className="soft" data-picture>
            {t('digit.ofSeed', { seed })}
          </li>
        )}
        {mute && <li className="soft">{`${t('digit.ensembleMute')} ${toDo}`}</li>}
        {unknown.length > 0 && <li className="soft">{t('course.unknown', nouns)}</li>}
      </ul>
      <div className="bars" data-named={areNamed(classes)} role="img" aria-label={spoken}>
        {classes.map(({ full }, digit) => (
          <div key={digit} className="bars__class" data-right={digit === label}>
            <span className="bars__digit" title={full} data-picture>
              {full}
            </span>
            <svg className="bars__group" data-picture aria-hidden>
              {ARMS.map((arm, i) => (
                <rect
                  key={arm}
                  className="bars__bar"
                  data-arm={arm}
                  data-stale={stale.includes(arm)}
                  y={`${(i * 100) / ARMS.length + 1}%`}
                  height={`${100 / ARMS.length - 2}%`}
                  width={`${Math.max(LEAST_LENGTH, 100 * lengthOf(probabilities[arm]?.[digit] ?? 0, scale))}%`}
                  rx="2"
                  fill={fillOf(arm, hatch)}
                />
              ))}
              <line className="bars__axis" y2="100%" />
            </svg>
          </div>
        ))}
        <Ticks scale={scale} />
      </div>
    </div>
  );
}

/** The bars in words, of the T at which the hand rests. */
function useSpoken(answers: Answers, classes: readonly ClassWords[]): string {
  const { t } = useTranslation();
  const format = useFormat();
  const rested = useShownAtRest();
  return useMemo(() => {
    const each = ARMS.flatMap((arm) => {
      const logits = answers[arm];
      if (logits === null) return [];
      const list = [...softmax(logits, rested)].map((share, digit) =>
        t('digit.barsItem', { digit: classes[digit]?.full ?? digit, percent: format.percent(share, 1) }),
      );
      return t('digit.barsSummary', { name: t(`result.${arm}`), list: list.join(', ') });
    });
    return [t('digit.bars', { T: format.plain(rested, 2) }), ...each].join('. ');
  }, [t, format, answers, rested, classes]);
}

/** The seed whose networks answer, where there are networks of other seeds too. */
function seedOfSeveral({ experiment, outcome }: RunState): number | null {
  const of = experiment ?? outcome?.result.experiment;
  return of !== undefined && of.repeats > 1 ? of.seed : null;
}

interface LegendProps {
  readonly arm: Arm;
  readonly logits: readonly number[] | null;
  readonly label: number | null;
  readonly hatch: string;
}

const LegendItem = memo(function LegendItem({ arm, logits, label, hatch }: LegendProps) {
  const { t } = useTranslation();
  const name = t(`result.${arm}`);
  const answer = logits === null ? null : (answersIn(logits, logits.length)[0] ?? null);
  const right = answer === null || label === null ? null : answer === label;
  return (
    <li className="legend__item" data-arm={arm}>
      <svg className="legend__swatch" data-picture aria-hidden>
        {arm === 'baseline' && <Hatch id={hatch} />}
        <rect width="100%" height="100%" rx="3" fill={fillOf(arm, hatch)} />
      </svg>
      <span data-picture>{name}</span>
      <b className="legend__answer" data-picture>
        {answer ?? '–'}
      </b>
      {right !== null && (
        <span className="legend__verdict" data-right={right}>
          <AnswerMark right={right} />
          <span className="hidden">{t(right ? 'digit.right' : 'digit.wrong')}</span>
        </span>
      )}
    </li>
  );
});

/** Of a bar, in per cent, so that nothing looks like no network. */
const LEAST_LENGTH = 0.6;

function fillOf(arm: Arm, hatch: string): string {
  return arm === 'baseline' ? `url(#${hatch})` : 'var(--arm)';
}

/** The baseline differs from the others in more than its colour. */
function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect className="hatch__ground" width="5" height="5" />
      <rect className="hatch__line" width="3" height="5" />
    </pattern>
  );
}

/** The least probability that has a length on the log scale. */
const LEAST = 1e-5;

function lengthOf(p: number, scale: Scale): number {
  return scale === 'linear' ? p : Math.max(0, 1 - Math.log10(Math.max(p, LEAST)) / Math.log10(LEAST));
}

const Ticks = memo(function Ticks({ scale }: { readonly scale: Scale }) {
  const format = useFormat();
  const values = scale === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : [1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1];
  return (
    <div className="bars__ticks">
      {values.map((p) => (
        <span key={p} style={{ left: `${lengthOf(p, scale) * 100}%` }} data-picture>
          {`${format.plain(p * 100, 3)}${p === 1 ? ' %' : ''}`}
        </span>
      ))}
    </div>
  );
});
