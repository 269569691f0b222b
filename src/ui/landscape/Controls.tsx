import { Minus, Play, Plus, Square, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { valuesText, type AxisName } from '../../app/landscape';
import { MOST_SEEDS } from '../../experiment/comparison';
import { SWEEP_KEYS } from '../../experiment/sweep';
import { useApp, useExperiment, useLandscape } from '../context';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { IconButton } from '../shared/IconButton';

/** How many seeds, and the button that starts or stops it all. */
export function Starter({ known, missing }: { readonly known: boolean; readonly missing: boolean }) {
  const { t } = useTranslation();
  const { landscapes } = useApp();
  const seeds = useLandscape((state) => state.seeds);
  const underWay = useLandscape((state) => state.underWay !== null);
  const held = useHold('run') !== 'free';
  return (
    <>
      <div className="landscape__seeds" role="group" aria-label={t('compare.seeds')}>
        <IconButton
          icon={Minus}
          plain
          name={t('compare.fewerSeeds')}
          disabled={seeds === 1}
          onClick={() => {
            landscapes.setSeeds(seeds - 1);
          }}
        />
        <output>{t('compare.seedCount', { count: seeds })}</output>
        <IconButton
          icon={Plus}
          plain
          name={t('compare.moreSeeds')}
          disabled={seeds === MOST_SEEDS}
          onClick={() => {
            landscapes.setSeeds(seeds + 1);
          }}
        />
      </div>
      {underWay ? (
        <button type="button" className="button" onClick={landscapes.stop}>
          <Square size="1.0625rem" aria-hidden fill="currentColor" />
          {t('landscape.stop')}
        </button>
      ) : (
        <button type="button" className="button button--strong" disabled={held || !missing} onClick={landscapes.start}>
          <Play size="1.0625rem" aria-hidden fill="currentColor" />
          {t(known && missing ? 'landscape.goOn' : 'landscape.start')}
          <LockMark control="run" />
        </button>
      )}
      <IconButton plain icon={Trash2} name={t('landscape.clear')} disabled={!known} onClick={landscapes.clear} />
    </>
  );
}

/** Which setting an axis is of, and at which values. */
export function AxisChoice({ axis, refused }: { readonly axis: AxisName; readonly refused: boolean }) {
  const { t } = useTranslation();
  const { landscapes } = useApp();
  const id = useId();
  const key = useLandscape((state) => state.keys[axis]);
  const state = useLandscape((whole) => whole);
  const text = useExperiment(({ experiment }) => valuesText(state, axis, experiment));
  return (
    <div className="landscape__choice">
      <label htmlFor={id}>{t(`landscape.axis.${axis}`)}</label>
      <select
        id={id}
        className="landscape__select"
        value={key}
        onChange={({ target }) => {
          const chosen = SWEEP_KEYS.find((one) => one === target.value);
          if (chosen) landscapes.setAxis(axis, chosen);
        }}
      >
        {SWEEP_KEYS.map((one) => (
          <option key={one} value={one}>
            {t(`landscape.names.${one}`)}
          </option>
        ))}
      </select>
      <input
        className="landscape__values"
        aria-label={t(`landscape.values.${axis}`)}
        aria-invalid={refused}
        inputMode="text"
        size={Math.max(12, text.length)}
        value={text}
        onChange={({ target }) => {
          landscapes.typeValues(axis, target.value);
        }}
      />
    </div>
  );
}
