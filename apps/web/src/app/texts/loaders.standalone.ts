import type { Loaders } from './texts.ts';

/** One file a language, loaded when it is needed. */
export const loaders: Loaders = {
  en: () => import('./en.ts').then((module) => module.en),
  'pt-BR': () => import('./pt-br.ts').then((module) => module.ptBr),
  es: () => import('./es.ts').then((module) => module.es),
};
