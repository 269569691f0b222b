import { useTranslation } from 'react-i18next';
import { useApp, useView } from '../context';

/** Named in the language it leads to, for those who can't read the present one. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { view } = useApp();
  const other = useView((state) => (state.language === 'en' ? 'ko' : 'en'));
  return (
    <button
      type="button"
      className="button button--plain"
      lang={other}
      aria-label={t('language.switchLabel')}
      onClick={() => {
        view.setState({ language: other });
      }}
    >
      {t('language.switch')}
    </button>
  );
}
