import type { SameKeys } from '../../kit/same-keys.ts';
import type { searchTextsEn } from './en.ts';

/** Brazilian Portuguese words of search. */
export const searchTextsPtBr: SameKeys<typeof searchTextsEn> = {
  title: 'Busca e comandos',
  placeholder: 'Ache uma conversa, mensagem ou ação',
  chats: 'Conversas',
  messages: 'Mensagens',
  actions: 'Ações',
  you: 'Você:',
  nothing: 'Nada encontrado para “{{q}}”.',
  notRead_one:
    '{{count}} conversa tem mensagens não lidas que o Queunir ainda não leu e não podem ser achadas.',
  notRead_other:
    '{{count}} conversas têm mensagens não lidas que o Queunir ainda não leu e não podem ser achadas.',
};
