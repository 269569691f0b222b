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
  if (language === 'ko' && !instance.getResource('ko', 'translation', 'page')) {
    const { ko } = await import('./ko');
    // Beside what lessons have brought.
    instance.addResourceBundle('ko', 'translation', ko, true);
  }
  // A change to the same language would draw the whole page again.
  if (language !== instance.language) await instance.changeLanguage(language);
}

const waiting = new WeakMap<i18n, Promise<void>>();

/** Resolves when the views behind tabs can speak, too. */
export function viewTexts(instance: i18n): Promise<void> {
  const known =
    waiting.get(instance) ??
    fetchViewTexts(instance).catch((error: unknown) => {
      waiting.delete(instance);
      throw error;
    });
  waiting.set(instance, known);
  return known;
}

/** Whether they can already. */
export function knowsViewTexts(instance: i18n): boolean {
  return instance.getResource('en', 'translation', 'notes') !== undefined;
}

async function fetchViewTexts(instance: i18n): Promise<void> {
  const { views } = await import('./en/views');
  instance.addResourceBundle('en', 'translation', views, true);
}
