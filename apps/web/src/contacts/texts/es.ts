import type { SameKeys } from '../../kit/same-keys.ts';
import type { contactsTextsEn } from './en.ts';

/** Spanish words of contacts. */
export const contactsTextsEs: SameKeys<typeof contactsTextsEn> = {
  title: 'Contactos',
  panel: 'Contacto',
  search: 'Buscar contactos',
  empty: 'Quien te escriba aparecerá aquí.',
  emptyText: 'Cada chat directo crea un contacto.',
  emptySearch: 'Nadie con este nombre.',
  pick: 'Elige un contacto.',
  name: 'Nombre',
  rename: 'Cambiar el nombre',
  useWhatsAppName: 'Usar el nombre de WhatsApp',
  identities: 'Visto como',
  seen: 'mostrado por última vez el {{date}}',
  openChat: 'Abrir el chat',
  groupText:
    'Un grupo no tiene ficha. Sus miembros pasan a ser contactos cuando hablas con ellos directamente.',
  noneText: 'WhatsApp solo ha mostrado una vista previa de este chat. Aquí habrá más cuando se haya leído.',
  kind: {
    phone: 'Teléfono',
    jid: 'Id de WhatsApp',
    lid: 'Id oculto',
    title: 'Nombre del chat',
    'push-name': 'Nombre propio',
    'business-name': 'Empresa',
    'import-label': 'Importado',
  },
};
