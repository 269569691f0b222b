/** The texts of the page, one language at a time. */
import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import type { AllEnglish, English } from './texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: AllEnglish };
  }
}

/** Speaks English, which every text falls back to. Without other texts it says what the first view does. */
export function createI18n(texts: Partial<English> = en): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: texts } },
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
  if (language === 'ko' && !instance.exists('page.title', { lng: 'ko', fallbackLng: [] })) {
    const { ko } = await import('./ko');
    instance.addResourceBundle('ko', 'translation', ko, true);
  }
  // A change to the same language would draw the whole page again.
  if (language !== instance.language) await instance.changeLanguage(language);
}

/** Resolves when the views behind tabs can speak, too. */
export const viewTexts = fetchedOnce(async (instance) => {
  const { views } = await import('./en/views');
  instance.addResourceBundle('en', 'translation', views, true);
});

/** Resolves when lessons and glossary can speak, in every language. */
export const lessonTexts = fetchedOnce(async (instance) => {
  const [english, korean] = await Promise.all([import('./en/lessons'), import('./ko/lessons'), viewTexts(instance)]);
  instance.addResourceBundle('en', 'translation', { lessons: english.lessons }, true);
  instance.addResourceBundle('ko', 'translation', { lessons: korean.lessons }, true);
});

/** Fetches texts when they are first wanted; again where that failed. */
function fetchedOnce(fetch: (instance: i18n) => Promise<void>): (instance: i18n) => Promise<void> {
  const waiting = new WeakMap<i18n, Promise<void>>();
  return (instance) => {
    const known =
      waiting.get(instance) ??
      fetch(instance).catch((error: unknown) => {
        waiting.delete(instance);
        throw error;
      });
    waiting.set(instance, known);
    return known;
  };
}
