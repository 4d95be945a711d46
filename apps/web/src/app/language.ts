import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { remember } from '../kit/memory.ts';
import { firstTexts } from './first-texts.ts';
import { loaders } from './texts/loaders.standalone.ts';
import type { Language } from './texts/texts.ts';

/** Starts the texts in the first language. */
export async function startLanguage(): Promise<void> {
  const { language, loading } = firstTexts();
  const texts = await loading;
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of everything that is shown. */
export async function switchLanguage(language: Language): Promise<void> {
  remember('language', language);
  if (i18next.language === language) return;
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await loaders[language]());
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
