import { type CSSProperties, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { ensembleIsMute } from '../../app/examples';
import { placeOf } from '../../app/temperature';
import { answersAt } from '../../app/time';
import { effectiveClasses } from '../../distill/metrics';
import { softmax } from '../../distill/softmax';
import { hasTemperature } from '../../experiment/stale';
import { useExperiment, useFormat, useRun, useTime, useView } from '../context';
import { useClasses, useNouns } from '../dataWords';
import { heatGlow, heatInk } from '../heat';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { useToDo } from '../held/useToDo';
import { Next } from '../shared/Next';
import { NumberBox } from '../shared/NumberBox';
import { useRested } from '../shared/useRested';
import { TemperatureSlider } from '../shared/TemperatureSlider';

const TICKS = [0.5, 1, 2, 5, 10, 20, 50];

/** T where it acts: on the pipe from the ensemble to the student. */
export function TemperaturePart() {
  const { t } = useTranslation();
  const T = useExperiment((state) => state.experiment.T);
  const acts = useExperiment((state) => hasTemperature(state.experiment));
  const hold = useHold('T');
  const format = useFormat();

  return (
    <div className="temperature" data-acts={acts}>
      <div className="part__head">
        <h2 className="part__title">{t('apparatus.temperature')}</h2>
        {!acts && <span className="temperature__idle">{t('apparatus.temperatureIdle')}</span>}
        <div className="temperature__value" style={{ color: heatInk(T) }}>
          <LockMark control="T" />
          <span aria-hidden={hold !== 'hidden'}>T =</span>
          {hold === 'hidden' ? (
            ` ${format.plain(T, 2)}`
          ) : (
            <NumberBox
              settingKey="T"
              label={t('apparatus.temperatureBox')}
              className="temperature__box"
              disabled={hold === 'locked'}
            />
          )}
        </div>
      </div>
      <SoftTargets T={T} />
      {hold === 'hidden' ? <div className="slider" data-pipe="temperature" /> : <TemperatureControl T={T} />}
    </div>
  );
}

function TemperatureControl({ T }: { readonly T: number }) {
  const { t } = useTranslation();
  return (
    <>
      {/* A slider measures its thumb, and whoever measures first has the whole page laid out. */}
      <Next before={<div className="slider slider--temperature" data-pipe="temperature" />}>
        <TemperatureSlider T={T} label={t('apparatus.temperature')} pipe="temperature" />
      </Next>
      <div className="temperature__ticks" aria-hidden>
        {TICKS.map((tick) => (
          <Tick key={tick} tick={tick} beyond={isBeyond(tick, T) ? T : null} />
        ))}
      </div>
    </>
  );
}

interface TickProps {
  readonly tick: number;
  /** A T that the slider does not reach, which is written in place of its end. */
  readonly beyond: number | null;
}

/** A number below the slider. */
const Tick = memo(function Tick({ tick, beyond }: TickProps) {
  const format = useFormat();
  return (
    <span className="temperature__tick" data-beyond={beyond !== null} style={tickStyle(tick, beyond)}>
      {beyond === null ? format.plain(tick, 1) : beyondWords(format.plain(beyond, 2), beyond < tick)}
    </span>
  );
});

function tickStyle(tick: number, beyond: number | null): CSSProperties {
  return { left: `${placeOf(tick) * 100}%`, ...(beyond !== null && { color: heatInk(beyond) }) };
}

function isBeyond(tick: number, T: number): boolean {
  return (tick === TICKS[0] && T < tick) || (tick === TICKS.at(-1) && T > tick);
}

function beyondWords(T: string, below: boolean): string {
  return below ? `◂ ${T}` : `${T} ▸`;
}

function SoftTargets({ T }: { readonly T: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const example = useView((state) => state.example);
  const at = useTime((state) => state.at);
  const logits = useRun(useShallow((state) => answersAt(example, state, at).answers.ensemble));
  const mute = useRun((state) => ensembleIsMute(example, state));
  const toDo = useToDo();
  const classes = useClasses();
  const nouns = useNouns();
  const targets = useMemo(() => (logits === null ? null : softmax(logits, T)), [logits, T]);
  const rested = useRested().T;
  const spoken = useMemo(() => {
    const shares = [...(logits === null ? [] : softmax(logits, rested))];
    const list = shares.map((p, digit) => `${classes[digit]?.full ?? digit}: ${format.percent(p, 1)}`).join(', ');
    return t('apparatus.softTargetsOf', { T: format.plain(rested, 2), list, ...nouns });
  }, [t, format, logits, rested, classes, nouns]);
  if (targets === null) {
    return (
      <p className="soft-targets soft-targets--none">
        {at === null && mute
          ? `${t('digit.drawnRecorded')} ${toDo}`
          : t(at === null ? 'apparatus.noSoftTargets' : 'course.noSoftTargets', nouns)}
      </p>
    );
  }

  return (
    <div className="soft-targets">
      <div className="soft-targets__bars" role="img" aria-label={spoken}>
        {[...targets].map((p, digit) => (
          <span key={digit} className="soft-targets__class" title={classes[digit]?.full}>
            <span
              className="soft-targets__bar"
              style={{ transform: `scaleY(${Math.max(p, 0.012)})`, background: heatGlow(T) }}
            />
            <span className="soft-targets__digit">{digit}</span>
          </span>
        ))}
      </div>
      <p className="soft-targets__words">
        <b style={{ color: heatInk(T) }}>{format.fixed(effectiveClasses(targets), 1)}</b>
        {t('apparatus.effective')}
      </p>
    </div>
  );
}
