import { Pause, Play, RotateCcw, Square, StepForward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/run';
import { isUnderWay } from '../../app/run';
import { isStale } from '../../app/standing';
import { useApp, useExperiment, useRun } from '../context';
import { LockMark } from '../held/LockMark';
import { useHold } from '../held/useHold';
import { IconButton } from '../shared/IconButton';

const NAMES = {
  recorded: 'controls.run',
  idle: 'controls.run',
  running: 'controls.pause',
  paused: 'controls.resume',
  done: 'controls.run',
  failed: 'controls.run',
} as const satisfies Record<Phase, string>;

export function RunControls() {
  const { t } = useTranslation();
  const { runs } = useApp();
  const phase = useRun((state) => state.phase);
  const underWay = useRun(isUnderWay);
  const outcome = useRun((state) => state.outcome);
  const stale = useExperiment(({ experiment }) => !underWay && isStale({ outcome }, experiment));
  const hold = useHold('run');
  const Icon = phase === 'running' ? Pause : Play;
  if (hold === 'hidden') return null;
  const locked = hold === 'locked';

  return (
    <div className="controls" role="group" aria-label={t('controls.label')}>
      <button
        type="button"
        className={stale ? 'controls__run controls__run--wanted' : 'controls__run'}
        aria-keyshortcuts="Space"
        disabled={locked}
        onClick={runs.toggle}
      >
        <Icon size="1.125rem" aria-hidden fill="currentColor" />
        {t(NAMES[phase])}
      </button>
      <IconButton icon={StepForward} name={t('controls.step')} shortcut="." disabled={locked} onClick={runs.step} />
      <IconButton icon={Square} name={t('controls.stop')} disabled={locked || !underWay} onClick={runs.stop} />
      <IconButton icon={RotateCcw} name={t('controls.reset')} shortcut="R" disabled={locked} onClick={runs.reset} />
      <LockMark control="run" />
    </div>
  );
}
