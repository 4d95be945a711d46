import type { SameKeys } from '../../kit/same-keys.ts';
import type { loginTextsEn } from './en.ts';

/** Brazilian Portuguese words of login. */
export const loginTextsPtBr: SameKeys<typeof loginTextsEn> = {
  title: 'Que bom ver você',
  intro: 'Digite a senha deste Queunir.',
  password: 'Senha',
  signIn: 'Entrar',
  setupTitle: 'Escolha uma senha',
  setupIntro: 'Ela protege todas as conversas que ficarão salvas aqui. Não há como recuperá-la por e-mail.',
  noToken:
    'Abra o endereço que o terminal mostrou quando o Queunir iniciou; ele traz um código de uso único.',
  newPassword: 'Senha',
  passwordHint:
    'Pelo menos 10 caracteres. Quatro ou cinco palavras são fáceis de lembrar e difíceis de adivinhar.',
  again: 'A mesma senha de novo',
  differs: 'As duas senhas são diferentes.',
  setPassword: 'Definir senha',
};
