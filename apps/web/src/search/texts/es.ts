import type { SameKeys } from '../../kit/same-keys.ts';
import type { searchTextsEn } from './en.ts';

/** Spanish words of search. */
export const searchTextsEs: SameKeys<typeof searchTextsEn> = {
  title: 'Búsqueda y comandos',
  placeholder: 'Busca un chat, un mensaje o una acción',
  chats: 'Chats',
  messages: 'Mensajes',
  actions: 'Acciones',
  you: 'Tú:',
  nothing: 'Nada encontrado para “{{q}}”.',
  notRead_one: '{{count}} chat tiene mensajes no leídos que Queunir aún no leyó y no se pueden encontrar.',
  notRead_other:
    '{{count}} chats tienen mensajes no leídos que Queunir aún no leyó y no se pueden encontrar.',
};
