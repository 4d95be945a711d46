import type { SameKeys } from '../../kit/same-keys.ts';
import type { infoTextsEn } from './en.ts';

/** Spanish words of info. */
export const infoTextsEs: SameKeys<typeof infoTextsEn> = {
  readMembers: 'Leer miembros de WhatsApp',
  readContact: 'Leer datos del contacto',
  seenOn: 'como lo mostró WhatsApp: {{time}}',
  members: 'Miembros',
  memberCount_one: '{{count}} miembro',
  memberCount_other: '{{count}} miembros',
  cut: 'WhatsApp mostró {{drawn}} de {{count}}: corta las listas largas.',
  showAll_one: 'Mostrar {{count}}',
  showAll_other: 'Mostrar los {{count}}',
  admin: 'Admin',
  lastSeen: 'no aparece desde el {{date}}',
  business: 'Empresa, según WhatsApp',
  noLinks: 'WhatsApp no muestra correo ni sitio web.',
  noBusiness: 'WhatsApp no llama empresa a este contacto.',
  commonGroups_one: '{{count}} grupo en común',
  commonGroups_other: '{{count}} grupos en común',
};
