import type { SameKeys } from '../../kit/same-keys.ts';
import type { infoTextsEn } from './en.ts';

/** Brazilian Portuguese words of info. */
export const infoTextsPtBr: SameKeys<typeof infoTextsEn> = {
  readMembers: 'Ler participantes do WhatsApp',
  readContact: 'Ler dados do contato',
  seenOn: 'como o WhatsApp mostrou: {{time}}',
  members: 'Participantes',
  memberCount_one: '{{count}} participante',
  memberCount_other: '{{count}} participantes',
  cut: 'O WhatsApp mostrou {{drawn}} de {{count}}: ele corta listas longas.',
  showAll_one: 'Mostrar {{count}}',
  showAll_other: 'Mostrar todos os {{count}}',
  admin: 'Admin',
  lastSeen: 'não aparece desde {{date}}',
  business: 'Empresa, segundo o WhatsApp',
  noLinks: 'O WhatsApp não mostra e-mail nem site.',
  noBusiness: 'O WhatsApp não chama este contato de empresa.',
  commonGroups_one: '{{count}} grupo em comum',
  commonGroups_other: '{{count}} grupos em comum',
};
