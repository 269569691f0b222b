import { useTranslation } from 'react-i18next';
import { ensembleIsMute } from '../../app/examples';
import type { Example } from '../../app/viewStore';
import { useRun } from '../context';
import { useNouns } from '../dataWords';
import { useToDo } from '../held/useToDo';

/** Why no network answers to an example, in words. */
export function useSilence(example: Example | null): string {
  const { t } = useTranslation();
  const mute = useRun((state) => ensembleIsMute(example, state));
  const nouns = useNouns();
  const toDo = useToDo();
  if (example === null) return t('digit.none', nouns);
  return `${t(mute ? 'digit.drawnRecorded' : 'digit.notTrained')} ${toDo}`;
}
