import type { accountTextsEn } from '../../account/texts/en.ts';
import type { adminErrorsEn, adminTextsEn } from '../../admin/texts/en.ts';
import type { SameKeys } from '../../kit/same-keys.ts';
import type { en } from './en.ts';

/** What every language gives. */
export type Texts = SameKeys<typeof en>;

/** Languages that Queunir speaks. */
export type Language = 'en' | 'pt-BR' | 'es';

/** Fetches the words of a language. */
export type Loaders = Record<Language, () => Promise<Texts>>;

declare module 'i18next' {
  interface CustomTypeOptions {
    // Words about accounts are there where there are accounts, and those of operators where they are; only those rooms
    // and their edition name them.
    resources: {
      translation: typeof en & {
        account: typeof accountTextsEn;
        admin: typeof adminTextsEn;
        errors: typeof adminErrorsEn;
      };
    };
    returnNull: false;
  }
}
