import { useTranslation } from 'react-i18next';
import type { Phase } from '../../app/run';
import type { Hold } from '../../link/controls';
import { useRun } from '../context';
import { useHold } from './useHold';

type ToDo = 'run' | 'resume' | 'wait' | 'locked' | 'hidden';

/** What is to be done for a result, by where the run stands and how the link has its button. */
export function toDo(phase: Phase, hold: Hold): ToDo {
  if (phase === 'running') return 'wait';
  if (hold !== 'free') return hold;
  return phase === 'paused' ? 'resume' : 'run';
}

/** The same in words, to stand behind what is not there yet. */
export function useToDo(): string {
  const { t } = useTranslation();
  const phase = useRun((state) => state.phase);
  const hold = useHold('run');
  return t(`toDo.${toDo(phase, hold)}`);
}
