import type { Loaders } from './texts.ts';

/** One file a language, with the words about accounts. */
export const loaders: Loaders = {
  en: () => import('./service/en.ts').then((module) => module.enService),
  'pt-BR': () => import('./service/pt-br.ts').then((module) => module.ptBrService),
  es: () => import('./service/es.ts').then((module) => module.esService),
};
