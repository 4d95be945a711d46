import { accountErrorsEs, accountTextsEs } from '../../../account/texts/es.ts';
import { es } from '../es.ts';

/** Every word in Spanish, those about accounts among them. */
export const esService = { ...es, account: accountTextsEs, errors: { ...es.errors, ...accountErrorsEs } };
