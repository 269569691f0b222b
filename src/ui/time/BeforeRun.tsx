import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../app/run';
import { useRun } from '../context';
import './time.css';

/** Above a view of the latest result: says so while a run is under way that will replace it. */
export function BeforeRun() {
  const { t } = useTranslation();
  const replaced = useRun((state) => state.outcome !== null && isUnderWay(state));
  if (!replaced) return null;
  return (
    <div className="only-now">
      <p>{t('course.beforeRun')}</p>
    </div>
  );
}
