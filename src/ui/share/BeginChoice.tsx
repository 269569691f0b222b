import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stepsOf, type Halt } from '../../link/parts';
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

/** The step and the stage keep what was typed while the pause is off. */
function Pause({ page: { experiment }, wish, onChange }: WishProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [stage, setStage] = useState(wish.pause?.stage ?? 'students');
  const most = stepsOf(experiment, stage);
  const [text, setText] = useState(String(wish.pause?.step ?? Math.ceil(most / 2)));
  const [on, setOn] = useState(wish.pause !== null);
  const step = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  const right = step >= 1 && step <= most;
  const tell = (wanted: boolean, at: Halt): void => {
    const most = stepsOf(experiment, at.stage);
    onChange({ pause: wanted && at.step >= 1 && at.step <= most ? at : null });
  };
  return (
    <>
      <div className="share__row">
        <Check
          checked={on}
          text={t('sharing.pause')}
          onChange={(wanted) => {
            setOn(wanted);
            tell(wanted, { stage, step });
          }}
        />
        <input
          className="field share__number"
          inputMode="numeric"
          aria-label={t('sharing.pauseStep')}
          aria-invalid={on && !right}
          aria-describedby="share-pause-range"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setOn(true);
            tell(true, { stage, step: /^\d{1,9}$/.test(target.value) ? Number(target.value) : 0 });
          }}
        />
        <select
          className="field"
          aria-label={t('sharing.pauseStage')}
          value={stage}
          onChange={({ target }) => {
            const chosen = target.value === 'teachers' ? 'teachers' : 'students';
            setStage(chosen);
            tell(on, { stage: chosen, step });
          }}
        >
          {STAGES.map((one) => (
            <option key={one} value={one}>
              {t(`sharing.stages.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className={on && !right ? 'share__error' : 'soft'} id="share-pause-range">
        {t('sharing.pauseRange', { most: format.count(most) })}
      </p>
    </>
  );
}
