import { accountErrorsEn, accountTextsEn } from '../../../account/texts/en.ts';
import { en } from '../en.ts';

/** Every word in English, those about accounts among them. */
export const enService = { ...en, account: accountTextsEn, errors: { ...en.errors, ...accountErrorsEn } };
