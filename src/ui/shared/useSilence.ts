import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../app/run';
import type { Example } from '../../app/viewStore';
import { useRun } from '../context';
import { useNouns } from '../dataWords';

/** Why no network answers to an example, in words. */
export function useSilence(example: Example | null): string {
  const { t } = useTranslation();
  const stands = useRun((state) => state.outcome !== null && !isUnderWay(state));
  const nouns = useNouns();
  if (example === null) return t('digit.none', nouns);
  return t(stands && example.kind === 'drawn' ? 'digit.drawnRecorded' : 'digit.notTrained');
}
