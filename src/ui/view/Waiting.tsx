import { useTranslation } from 'react-i18next';
import { useRun } from '../context';
import { useToDo } from '../held/useToDo';

/** Stands where a view will be: nothing was trained yet, or the recording's answers are on their way. */
export function Waiting() {
  const { t } = useTranslation();
  const coming = useRun((state) => state.outcome !== null);
  const toDo = useToDo();
  return <p className="view__waiting">{coming ? t('view.waiting') : `${t('view.empty')} ${toDo}`}</p>;
}
