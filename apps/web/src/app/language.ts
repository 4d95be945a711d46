import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { recall, remember } from '../kit/memory.ts';
import type { Texts } from './texts/texts.ts';

/** Languages that Queunir speaks. */
export type Language = 'en' | 'pt-BR' | 'es';

/** One file a language, loaded when it is needed. */
const loaders: Record<Language, () => Promise<Texts>> = {
  en: () => import('./texts/en.ts').then((module) => module.en),
  'pt-BR': () => import('./texts/pt-br.ts').then((module) => module.ptBr),
  es: () => import('./texts/es.ts').then((module) => module.es),
};

/** The language to begin with: the last one used here, else the browser's nearest. */
export function firstLanguage(remembered: string | null, wanted: readonly string[]): Language {
  if (remembered !== null && remembered in loaders) return remembered as Language;
  for (const name of wanted) {
    const short = name.toLowerCase().split('-')[0];
    if (short === 'pt') return 'pt-BR';
    if (short === 'es' || short === 'en') return short;
  }
  return 'en';
}

/** Starts the texts in the first language. */
export async function startLanguage(): Promise<void> {
  const language = firstLanguage(recall('language'), navigator.languages);
  const texts = await loaders[language]();
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
