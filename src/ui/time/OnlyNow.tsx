import { useTranslation } from 'react-i18next';
import { useApp } from '../context';
import './time.css';
import { useMoment } from './useMoment';

/** Above a view that cannot go back: says so while one has gone back elsewhere, and leads to now. */
export function OnlyNow() {
  const { t } = useTranslation();
  const { time } = useApp();
  const moment = useMoment();
  if (moment === null) return null;
  return (
    <div className="only-now" role="status">
      <p>{t('course.onlyNow', { moment })}</p>
      <button
        type="button"
        className="button scrubber__now"
        onClick={() => {
          time.go(null);
        }}
      >
        {t('course.backToNow')}
      </button>
    </div>
  );
}
