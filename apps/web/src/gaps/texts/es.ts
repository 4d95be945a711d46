import type { SameKeys } from '../../kit/same-keys.ts';
import type { gapsTextsEn } from './en.ts';

/** Spanish words of gaps. */
export const gapsTextsEs: SameKeys<typeof gapsTextsEn> = {
  title: 'Lo que puede faltar',
  whole: 'No falta nada desde {{time}} en los chats que se leyeron.',
  wholeUntil: 'No falta nada de {{time}} a {{until}} en los chats que se leyeron.',
  promised: 'Lo que llegó antes de {{time}} no se promete: los mensajes más antiguos están en WhatsApp.',
  nowText: 'No se lee nada desde {{time}}: {{reason}}.',
  looking: 'Tras el último corte aún se recorre la lista de chats.',
  paused: 'La lectura está en pausa: lo que cambió en un corte se lee de nuevo cuando siga.',
  waiting_one: 'Falta leer {{count}} chat.',
  waiting_other: 'Falta leer {{count}} chats.',
  previewOnly_one:
    '{{count}} chat sin leer se conoce solo por la vista previa y no se lee: eso mostraría tics azules.',
  previewOnly_other:
    '{{count}} chats sin leer se conocen solo por la vista previa y no se leen: eso mostraría tics azules.',
  searchNote: 'La búsqueda encuentra solo su vista previa.',
  archived_one:
    '{{count}} chat archivado se mira cuando WhatsApp dice que el archivo cambió, y se lee cuando lo abres.',
  archived_other:
    '{{count}} chats archivados se miran cuando WhatsApp dice que el archivo cambió, y se leen cuando los abres.',
  holes: 'Chats en los que pueden faltar mensajes',
  gaps: 'Cuando no se leyó nada',
  noGaps: 'Ningún corte hasta ahora.',
  span: '{{from}} – {{to}}',
  goesOn: 'desde {{from}}',
  reason: {
    stopped: 'lo paraste',
    'slice-stopped': 'Queunir no estaba en marcha',
    'browser-down': 'el navegador estaba caído',
    'page-not-ready': 'la página no estaba lista',
    'not-linked': 'el número no estaba vinculado',
    offline: 'WhatsApp estaba sin conexión',
    'not-flowing': 'no llegaba nada de la página',
  },
  nothingCame: 'no llegó nada entretanto',
  notLooked: 'aún no recorrido',
  read_one: '{{count}} chat leído de nuevo',
  read_other: '{{count}} chats leídos de nuevo',
  toRead_one: '{{count}} por leer',
  toRead_other: '{{count}} por leer',
  preview_one: '{{count}} solo por la vista previa',
  preview_other: '{{count}} solo por la vista previa',
  open_one: 'en {{count}} pueden faltar mensajes',
  open_other: 'en {{count}} pueden faltar mensajes',
  hole: 'Entre {{from}} y {{to}} pueden faltar mensajes.',
  beyond:
    'WhatsApp Web no muestra nada anterior a {{to}}: lo que llegó desde {{from}} puede estar solo en tu teléfono.',
  nextTry: 'Nuevo intento automático: {{time}}.',
  readAgain: 'Leer de nuevo',
  more: 'Leído más atrás, pero aún no hasta el final. Pulsa otra vez para seguir.',
  chatWhole: 'No falta nada en este chat desde {{time}}.',
  chatWholeUntil: 'No falta nada en este chat de {{time}} a {{until}}.',
  older: 'Los mensajes más antiguos están en WhatsApp.',
  chatPreview: 'El mensaje más nuevo se conoce solo por la vista previa; lee el chat para tenerlo todo.',
  chatNever: 'Aún no se leyó ningún mensaje de este chat.',
};
