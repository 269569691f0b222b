import { Book } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../context';

const ID = 'open-lessons';

/** For whoever leaves the lessons. */
export function focusLessonsButton(): void {
  document.getElementById(ID)?.focus();
}

/** Opens the list of lessons. They are left from within, where what stood before is brought back. */
export function LessonsButton() {
  const { t } = useTranslation();
  const { view } = useApp();
  return (
    <button
      type="button"
      id={ID}
      className="button button--plain"
      onClick={() => {
        view.setState({ lessons: { query: 'lesson=list', laid: false } });
      }}
    >
      <Book size="1.25rem" aria-hidden />
      <span className="header__lessons">{t('welcome.lessons')}</span>
    </button>
  );
}
