import { accountErrorsPtBr, accountTextsPtBr } from '../../../account/texts/pt-br.ts';
import { ptBr } from '../pt-br.ts';

/** Every word in Brazilian Portuguese, those about accounts among them. */
export const ptBrService = {
  ...ptBr,
  account: accountTextsPtBr,
  errors: { ...ptBr.errors, ...accountErrorsPtBr },
};
