import { useSameData } from '../dataWords';
import { useAnswers, type Answered } from '../view/useAnswers';

/** As `useAnswers`; `other` where they are about other data than the page is now, whose examples cannot be shown. */
export function useAnswersHere(): Answered | 'other' | null {
  const answered = useAnswers();
  const same = useSameData(answered?.result.experiment);
  return answered !== null && !same ? 'other' : answered;
}
