import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wish } from '../../app/share';
import { stepsOf, type Halt } from '../../link/parts';
import type { Experiment } from '../../experiment/experiment';
import { useFormat } from '../context';
import { Check } from '../shared/Check';
import type { WishProps } from './wishProps';

const STAGES: readonly Halt['stage'][] = ['teachers', 'students'];

/** Whether the run begins by itself, and where it pauses. */
export function BeginChoice({ page, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="share__group">
      <legend>{t('sharing.begins')}</legend>
      <Check
        checked={wish.start}
        text={t('sharing.start')}
        onChange={(start) => {
          onChange({ start });
        }}
      />
      <Pause page={page} wish={wish} onChange={onChange} />
    </fieldset>
  );
}

interface Typed {
  readonly on: boolean;
  readonly stage: Halt['stage'];
  readonly text: string;
}

function haltOf({ on, stage, text }: Typed, experiment: Experiment): Wish['pause'] {
  if (!on) return null;
  const step = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return step >= 1 && step <= stepsOf(experiment, stage) ? { stage, step } : 'wrong';
}

/** The step and the stage keep what was typed while the pause is off. */
function Pause({ page: { experiment }, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [typed, setTyped] = useState<Typed>(() => {
    const halt = wish.pause === 'wrong' ? null : wish.pause;
    const stage = halt?.stage ?? 'students';
    return { on: halt !== null, stage, text: String(halt?.step ?? Math.ceil(stepsOf(experiment, stage) / 2)) };
  });
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange({ pause: haltOf(next, experiment) });
  };
  const wrong = wish.pause === 'wrong';
  return (
    <>
      <div className="share__row">
        <Check
          checked={typed.on}
          text={t('sharing.pause')}
          onChange={(on) => {
            change({ on });
          }}
        />
        <input
          className="field share__number"
          inputMode="numeric"
          aria-label={t('sharing.pauseStep')}
          aria-invalid={wrong}
          aria-describedby="share-pause-range"
          value={typed.text}
          onChange={({ target }) => {
            change({ text: target.value, on: true });
          }}
        />
        <select
          className="field"
          aria-label={t('sharing.pauseStage')}
          value={typed.stage}
          onChange={({ target }) => {
            change({ stage: target.value === 'teachers' ? 'teachers' : 'students' });
          }}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {t(`sharing.stages.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className={wrong ? 'share__error' : 'soft'} id="share-pause-range">
        {t('sharing.pauseRange', { most: format.count(stepsOf(experiment, typed.stage)) })}
      </p>
    </>
  );
}
