import { useTranslation } from 'react-i18next';
import { useRun } from '../context';

/** Stands where a view will be: nothing was trained yet, or the recording's answers are on their way. */
export function Waiting() {
  const { t } = useTranslation();
  const coming = useRun((state) => state.outcome !== null);
  return <p className="view__waiting">{t(coming ? 'view.waiting' : 'view.empty')}</p>;
}
