import { useTranslation } from 'react-i18next';
import { useToDo } from '../held/useToDo';

/** Stands where a view would show a result that is about other data than the settings. */
export function OtherData() {
  const { t } = useTranslation();
  const toDo = useToDo();
  return <p className="view__waiting">{`${t('gallery.otherData')} ${toDo}`}</p>;
}
