import type { TFunction } from 'i18next';
import { Minus, Play, Plus, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AXES, type ComparisonState, type OfferedAxis } from '../../app/comparison';
import { doneShare, secondsLeft, workOf } from '../../app/work';
import { MOST_SEEDS } from '../../experiment/comparison';
import type { Format } from '../../i18n/format';
import { useApp, useComparison, useFormat } from '../context';
import { useNouns } from '../dataWords';
import { IconButton } from '../shared/IconButton';
import { Segmented } from '../shared/Segmented';

const OFFERED = Object.keys(AXES) as readonly OfferedAxis[];

/** How many seeds, along which setting, and the button that starts it all. */
export function CompareControls() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const nouns = useNouns();
  const axis = useComparison((state) => state.axis);
  const underWay = useComparison((state) => state.underWay !== null);
  return (
    <div className="compare-controls">
      <Seeds />
      <div className="compare-controls__one">
        <span className="compare-controls__name">{t('compare.axis')}</span>
        <Segmented
          label={t('compare.axis')}
          value={axis ?? 'none'}
          options={(['none', ...OFFERED] as const).map((value) => ({ value, text: t(`compare.axes.${value}`, nouns) }))}
          onChange={(value) => {
            comparisons.setAxis(value === 'none' ? null : value);
          }}
        />
      </div>
      {underWay ? (
        <button type="button" className="button compare-controls__start" onClick={comparisons.stop}>
          <Square size="1.0625rem" aria-hidden fill="currentColor" />
          {t('compare.stop')}
        </button>
      ) : (
        <button type="button" className="button button--strong compare-controls__start" onClick={comparisons.start}>
          <Play size="1.0625rem" aria-hidden fill="currentColor" />
          {t('compare.start')}
        </button>
      )}
    </div>
  );
}

function Seeds() {
  const { t } = useTranslation();
  const { comparisons } = useApp();
  const seeds = useComparison((state) => state.seeds);
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
  return seconds === null ? words : t('status.left', { progress: words, seconds: format.count(Math.ceil(seconds)) });
}
