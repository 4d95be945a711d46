import i18next from 'i18next';
import type { SameKeys } from '../../kit/same-keys.ts';
import type { adminErrorsEn, adminTextsEn } from './en.ts';

type Words = { admin: SameKeys<typeof adminTextsEn>; errors: SameKeys<typeof adminErrorsEn> };

const loaders: Record<string, () => Promise<Words>> = {
  en: () => import('./en.ts').then((file) => ({ admin: file.adminTextsEn, errors: file.adminErrorsEn })),
  'pt-BR': () =>
    import('./pt-br.ts').then((file) => ({ admin: file.adminTextsPtBr, errors: file.adminErrorsPtBr })),
  es: () => import('./es.ts').then((file) => ({ admin: file.adminTextsEs, errors: file.adminErrorsEs })),
};
const loading = new Map<string, Promise<void>>();

/** Adds the words of this room to those of a language: only who comes here has to fetch them. Once a language. */
export function loadAdminTexts(language: string): Promise<void> {
  const load = loaders[language] ?? loaders.en!;
  const known = loading.get(language);
  if (known) return known;
  const added = load().then((words) => {
    i18next.addResourceBundle(language, 'translation', words, true, true);
  });
  loading.set(language, added);
  added.catch(() => loading.delete(language));
  return added;
}
