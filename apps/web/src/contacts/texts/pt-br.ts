import type { SameKeys } from '../../kit/same-keys.ts';
import type { contactsTextsEn } from './en.ts';

/** Brazilian Portuguese words of contacts. */
export const contactsTextsPtBr: SameKeys<typeof contactsTextsEn> = {
  title: 'Contatos',
  panel: 'Contato',
  search: 'Buscar contatos',
  empty: 'Quem escrever para você aparecerá aqui.',
  emptyText: 'Cada conversa direta cria um contato.',
  emptySearch: 'Ninguém com este nome.',
  pick: 'Escolha um contato.',
  name: 'Nome',
  rename: 'Mudar o nome',
  useWhatsAppName: 'Usar o nome do WhatsApp',
  identities: 'Visto como',
  seen: 'mostrado por último em {{date}}',
  openChat: 'Abrir a conversa',
  groupText: 'Um grupo não tem ficha. Os membros viram contatos quando você conversa direto com eles.',
  noneText:
    'O WhatsApp só mostrou uma prévia desta conversa até agora. Haverá mais aqui quando ela for lida.',
  kind: {
    phone: 'Telefone',
    jid: 'Id do WhatsApp',
    lid: 'Id oculto',
    title: 'Nome da conversa',
    'push-name': 'Nome próprio',
    'business-name': 'Empresa',
    'import-label': 'Importado',
  },
};
