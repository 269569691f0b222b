/** The texts of the page, one language at a time. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

/** Speaks English, which every text falls back to. */
export function createI18n(): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en } },
    // Said outright, i18next need not guess at each text whether a key is a sentence.
    keySeparator: '.',
    nsSeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
  return instance;
}

/** Changes the language; the texts of another than English are fetched when they are first wanted. */
export async function speak(instance: i18n, language: string): Promise<void> {
  if (language === 'ko' && !instance.hasResourceBundle('ko', 'translation')) {
    const { ko } = await import('./ko');
    instance.addResourceBundle('ko', 'translation', ko);
  }
  await instance.changeLanguage(language);
}
