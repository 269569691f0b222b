import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { changedSettings } from '../../app/experimentStore';
import { isUnderWay, type Progress, type RunState } from '../../app/run';
import { isStale } from '../../app/standing';
import { estimatedSeconds, workOfRun } from '../../app/work';
import type { Experiment } from '../../experiment/experiment';
import type { Format } from '../../i18n/format';
import { useFormat, useRun } from '../context';
import { useHold } from '../held/useHold';
import { useRested } from '../shared/useRested';
import { changesWords, timeWords } from '../words';

/** Where the run stands, in words and as a bar: one part of it for the teachers, one for the twins. */
export const ProgressLine = memo(function ProgressLine() {
  const { t } = useTranslation();
  const format = useFormat();
  const run = useRun((state) => state);
  const experiment = useRested();
  const estimate = estimateWords(t, format, run, experiment);
  const held = useHold('run') !== 'free';
  const status = statusWords(t, format, run, experiment, held);
  const words = estimate === null ? status : `${t('controls.run')}: ${estimate} · ${status}`;
  const share = overall(run);

  return (
    <div
      className="progress"
      data-phase={run.phase}
      data-stale={!isUnderWay(run) && run.outcome !== null && isStale(run, experiment)}
    >
      <p className="progress__words" title={words}>
        {words}
      </p>
      <div
        className="progress__bar"
        role="progressbar"
        aria-label={t('status.label')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={words}
      >
        <span className="progress__part" style={{ flexGrow: TEACHERS_SHARE }}>
          <span className="progress__fill" style={{ transform: `scaleX(${Math.min(1, share / TEACHERS_SHARE)})` }} />
        </span>
        <span className="progress__part" style={{ flexGrow: 1 - TEACHERS_SHARE }}>
          <span
            className="progress__fill progress__fill--students"
            style={{ transform: `scaleX(${Math.max(0, (share - TEACHERS_SHARE) / (1 - TEACHERS_SHARE))})` }}
          />
        </span>
      </div>
    </div>
  );
});

/** Teachers take most of a run's time by far. */
const TEACHERS_SHARE = 0.6;

function overall({ phase, progress, outcome }: RunState): number {
  if (progress === null) return outcome !== null && phase !== 'running' ? 1 : 0;
  const part = progress.cached ? 1 : progress.step / Math.max(1, progress.steps);
  switch (progress.stage) {
    case 'teachers':
      return part * TEACHERS_SHARE;
    case 'targets':
    case 'chain':
      return TEACHERS_SHARE;
    case 'students':
      return TEACHERS_SHARE + part * (1 - TEACHERS_SHARE);
  }
}

/** Runs that take longer than this are announced before they start. */
const LONG_SECONDS = 60;

/** About how long Run would take from nothing; null where that is a matter of a moment, or nothing would be trained. */
function estimateWords(t: TFunction, format: Format, run: RunState, experiment: Experiment): string | null {
  if (isUnderWay(run) || (run.outcome !== null && !isStale(run, experiment))) return null;
  if (run.engine === null || run.engine.kind === 'webgpu') return null;
  const { threads } = run.engine;
  const seconds = estimatedSeconds(workOfRun(experiment), threads);
  return seconds > LONG_SECONDS ? t('status.estimate', { time: timeWords(t, format, seconds) }) : null;
}

/** `held`: there is nothing to press. */
function statusWords(t: TFunction, format: Format, run: RunState, experiment: Experiment, held: boolean): string {
  switch (run.phase) {
    case 'idle':
      return t(held ? 'status.idleHeld' : 'status.idle');
    case 'running':
      return runningWords(t, format, run);
    case 'paused':
      return run.progress
        ? t('status.paused', { progress: progressWords(t, format, run.progress) })
        : t('status.starting');
    case 'failed':
      return t('status.failed');
    case 'recorded':
    case 'done':
      return settledWords(t, format, run, experiment, held);
  }
}

function runningWords(t: TFunction, format: Format, { progress, loading }: RunState): string {
  const megabytes = (bytes: number): string => format.fixed(bytes / 1e6, 1);
  if (loading) return t('status.loading', { loaded: megabytes(loading.loaded), total: megabytes(loading.total) });
  if (progress === null) return t('status.starting');
  const words = progressWords(t, format, progress);
  if (progress.cached || progress.secondsLeft === null) return words;
  return t('status.left', { progress: words, time: timeWords(t, format, Math.ceil(progress.secondsLeft)) });
}

function progressWords(t: TFunction, format: Format, { stage, step, steps, cached }: Progress): string {
  const name = t(`stages.${stage}`);
  if (cached) return t('status.cached', { stage: name });
  return t('status.progress', { stage: name, step: format.count(step), steps: format.count(steps) });
}

function settledWords(t: TFunction, format: Format, run: RunState, experiment: Experiment, held: boolean): string {
  const { outcome } = run;
  if (outcome === null) return t(held ? 'status.idleHeld' : 'status.idle');
  const before = outcome.result.experiment;
  if (isStale(run, experiment)) {
    return changesWords(t, format, changedSettings(before, experiment), before, experiment);
  }
  if (outcome.recorded) return t(held ? 'status.recordedHeld' : 'status.recorded');
  return t('status.done', { time: timeWords(t, format, outcome.result.seconds, 1) });
}
