import type { TFunction } from 'i18next';
import { Minus, Play, Plus, Square } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenComparison, isWorthwhile, type ComparisonState } from '../../app/comparison';
import { doneShare, secondsLeft, workOf } from '../../app/work';
import { formatAxisValues } from '../../experiment/choice';
import { AXIS_KEYS, MOST_SEEDS, MOST_VALUES, type Axis } from '../../experiment/comparison';
import type { FormatError } from '../../experiment/parse';
import type { Format } from '../../i18n/format';
import { useApp, useComparison, useExperiment, useFormat } from '../context';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { IconButton } from '../shared/IconButton';
import { settingName, timeWords } from '../words';

/** How many seeds, along which setting, and the button that starts it all. */
export function CompareControls() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const axis = useComparison((state) => state.choice.axis);
  const underWay = useComparison((state) => state.underWay !== null);
  return (
    <div className="compare-controls">
      <Seeds />
      <label className="compare-controls__one">
        <span className="compare-controls__name">{t('compare.axis')}</span>
        <select
          className="compare-controls__axis"
          value={axis?.key ?? ''}
          onChange={({ target }) => {
            comparisons.setAxis(AXIS_KEYS.find((key) => key === target.value) ?? null);
          }}
        >
          <option value="">{t('compare.noAxis')}</option>
          {AXIS_KEYS.map((key) => (
            <option key={key} value={key}>
              {settingName(t, key)}
            </option>
          ))}
        </select>
      </label>
      {axis && <Values key={axis.key} axis={axis} />}
      {underWay ? (
        <button type="button" className="button compare-controls__start" onClick={comparisons.stop}>
          <Square size="1.0625rem" aria-hidden fill="currentColor" />
          {t('compare.stop')}
        </button>
      ) : (
        <Start />
      )}
    </div>
  );
}

/** Off with a reason where nothing would be compared. */
function Start() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const reason = useId();
  const choice = useComparison((state) => state.choice);
  const experiment = useExperiment((state) => state.experiment);
  const held = useHold('run') !== 'free';
  const nothing = !isWorthwhile(chosenComparison(choice, experiment));
  return (
    <>
      <button
        type="button"
        className="button button--strong compare-controls__start"
        disabled={held || nothing}
        aria-describedby={nothing ? reason : undefined}
        onClick={comparisons.start}
      >
        <Play size="1.0625rem" aria-hidden fill="currentColor" />
        {t('compare.start')}
        <LockMark control="run" />
      </button>
      {nothing && (
        <p id={reason} className="compare-controls__reason">
          {t('compare.nothing')}
        </p>
      )}
    </>
  );
}

/** The values of the axis, typed; what is wrong with them is said below, and the last right ones stay. */
function Values({ axis }: { readonly axis: Axis }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { comparisons } = useApp();
  const help = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<FormatError | null>(null);
  const take = (): void => {
    if (draft === null) return;
    const wrong = comparisons.setValues(draft);
    setError(wrong);
    if (wrong === null) setDraft(null);
  };
  return (
    <div className="compare-controls__values">
      <label className="compare-controls__one">
        <span className="compare-controls__name">{t('compare.values')}</span>
        <input
          type="text"
          className="compare-controls__box"
          value={draft ?? formatAxisValues(axis)}
          aria-invalid={error !== null}
          aria-describedby={help}
          onChange={({ target }) => {
            setDraft(target.value);
          }}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take();
          }}
        />
      </label>
      <p id={help} className="compare-controls__help" data-wrong={error !== null} role={error ? 'alert' : undefined}>
        {error
          ? t('compare.valuesError', { given: error.given, allowed: error.allowed })
          : t('compare.valuesHelp', { most: format.count(MOST_VALUES) })}
      </p>
    </div>
  );
}

function Seeds() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const seeds = useComparison((state) => state.choice.seeds);
  return (
    <div className="compare-controls__one" role="group" aria-label={t('compare.seeds')}>
      <IconButton
        icon={Minus}
        plain
        name={t('compare.fewerSeeds')}
        disabled={seeds === 1}
        onClick={() => {
          comparisons.setSeeds(seeds - 1);
        }}
      />
      <output className="compare-controls__count">{t('compare.seedCount', { count: seeds })}</output>
      <IconButton
        icon={Plus}
        plain
        name={t('compare.moreSeeds')}
        disabled={seeds === MOST_SEEDS}
        onClick={() => {
          comparisons.setSeeds(seeds + 1);
        }}
      />
    </div>
  );
}

/** Where the comparison under way stands; nothing where none is. */
export function CompareProgress() {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useComparison((whole) => whole);
  if (state.underWay === null) return null;
  const share = doneShare(workOf(state.underWay), state.progress);
  const words = progressWords(t, format, state);
  return (
    <div className="compare-progress">
      <p>{words}</p>
      <div
        className="compare-progress__bar"
        role="progressbar"
        aria-label={t('compare.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(100 * share)}
        aria-valuetext={words}
      >
        <span style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  );
}

function progressWords(t: TFunction, format: Format, { underWay, progress, loading }: ComparisonState): string {
  const megabytes = (bytes: number): string => format.fixed(bytes / 1e6, 1);
  if (loading) return t('status.loading', { loaded: megabytes(loading.loaded), total: megabytes(loading.total) });
  if (progress === null || underWay === null) return t('status.starting');
  const { stage, step, steps, cached } = progress;
  const name = t(`stages.${stage}`);
  if (cached) return t('status.cached', { stage: name });
  const words = t('status.progress', { stage: name, step: format.count(step), steps: format.count(steps) });
  const seconds = secondsLeft(workOf(underWay), progress);
  return seconds === null
    ? words
    : t('status.left', { progress: words, time: timeWords(t, format, Math.ceil(seconds)) });
}
