import { recall } from '../kit/memory.ts';
import { loaders } from './texts/loaders.standalone.ts';
import type { Language, Texts } from './texts/texts.ts';

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

let first: { language: Language; loading: Promise<Texts> } | null = null;

/** The first language's texts, which are asked for once, by whoever needs them first. */
export function firstTexts(): { language: Language; loading: Promise<Texts> } {
  if (!first) {
    const language = firstLanguage(recall('language'), navigator.languages);
    first = { language, loading: loaders[language]() };
    // A failure shows where the texts are needed.
    first.loading.catch(() => undefined);
  }
  return first;
}
