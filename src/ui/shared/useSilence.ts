import { useTranslation } from 'react-i18next';
import type { Example } from '../../app/viewStore';
import { useRun } from '../context';
import { useNouns } from '../dataWords';

/** Why no network answers to an example, in words. */
export function useSilence(example: Example | null): string {
  const { t } = useTranslation();
  const recorded = useRun((state) => state.phase === 'recorded');
  const nouns = useNouns();
  if (example === null) return t('digit.none', nouns);
  return t(recorded && example.kind === 'drawn' ? 'digit.drawnRecorded' : 'digit.notTrained');
}
