import type { SameKeys } from '../../kit/same-keys.ts';
import type { en } from './en.ts';

/** What every language gives. */
export type Texts = SameKeys<typeof en>;

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}
