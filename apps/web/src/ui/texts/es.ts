import type { SameKeys } from '../../kit/same-keys.ts';
import type { uiTextsEn } from './en.ts';

/** Spanish words of ui. */
export const uiTextsEs: SameKeys<typeof uiTextsEn> = {
  tryAgain: 'Reintentar',
  dismiss: 'Descartar',
  close: 'Cerrar',
  cancel: 'Cancelar',
  save: 'Guardar',
  back: 'Volver',
  undo: 'Deshacer',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Cargando',
  tick: {
    queued: 'En cola para enviar',
    sending: 'Enviando',
    held: 'Retenido',
    unsure: 'Quizá enviado',
    pending: 'En camino',
    sent: 'Enviado',
    'sent-or-later': 'Enviado',
    delivered: 'Entregado',
    read: 'Leído',
    failed: 'No enviado',
  },
  since: 'desde {{time}}',
  namesakeNumber: 'n.º {{number}}',
  strength: {
    none: 'Fuerza',
    short: 'Demasiado corta: al menos 10 caracteres',
    weak: 'Débil',
    fair: 'Aceptable',
    good: 'Buena',
    strong: 'Fuerte',
  },
};
