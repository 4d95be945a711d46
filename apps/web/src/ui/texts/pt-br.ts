import type { SameKeys } from '../../kit/same-keys.ts';
import type { uiTextsEn } from './en.ts';

/** Brazilian Portuguese words of ui. */
export const uiTextsPtBr: SameKeys<typeof uiTextsEn> = {
  tryAgain: 'Tentar de novo',
  dismiss: 'Dispensar',
  close: 'Fechar',
  cancel: 'Cancelar',
  save: 'Salvar',
  back: 'Voltar',
  undo: 'Desfazer',
  copy: 'Copiar',
  copied: 'Copiado',
  loading: 'Carregando',
  tick: {
    queued: 'Na fila para enviar',
    sending: 'Enviando',
    held: 'Retida',
    unsure: 'Talvez enviada',
    pending: 'A caminho',
    sent: 'Enviada',
    'sent-or-later': 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    failed: 'Não enviada',
  },
  since: 'desde {{time}}',
  namesakeNumber: 'nº {{number}}',
  strength: {
    none: 'Força',
    short: 'Curta demais: pelo menos 10 caracteres',
    weak: 'Fraca',
    fair: 'Razoável',
    good: 'Boa',
    strong: 'Forte',
  },
};
