import type { SameKeys } from '../../kit/same-keys.ts';
import type { adminActsEn } from './acts-en.ts';

/** Words of what operators do to a slice, in Portuguese. */
export const adminActsPtBr: SameKeys<typeof adminActsEn> = {
  title: 'O que se pode fazer',
  failed: 'Falhou. {{reason}}',
  failedSee: 'Os eventos dizem por quê.',
  check: { act: 'Verificar agora', busy: 'Verificando…', done: 'Verificado.' },
  restart: {
    act: 'Reiniciar',
    title: 'Reiniciar o slice {{number}}?',
    text: 'Ele termina em boa ordem e começa de novo. Seus membros esperam menos de um minuto; nada se perde.',
    busy: 'Reiniciando…',
    done: 'Foi reiniciado e está rodando.',
  },
  stop: {
    act: 'Parar',
    title: 'Parar o slice {{number}}?',
    text: 'Ele termina em boa ordem e fica parado até que um operador o inicie. Seus membros são avisados; nada do que chega enquanto isso é lido.',
    busy: 'Parando…',
    done: 'Está parado.',
  },
  start: { act: 'Iniciar', busy: 'Iniciando…', done: 'Está rodando.' },
  wake: { act: 'Acordar' },
  'try-again': { act: 'Tentar de novo', busy: 'Tentando de novo…', done: 'Está rodando.' },
  'back-up': { act: 'Fazer cópia', busy: 'Fazendo uma cópia…', done: 'A cópia foi feita.' },
  upgrade: {
    act: 'Atualizar',
    title: 'Atualizar o slice {{number}}?',
    text: 'Uma cópia é feita e ele começa com a outra imagem. Se isso falhar, ele volta sozinho.',
    image: 'Imagem (pode ficar vazio)',
    imageHint: 'A mais nova, se ficar vazio.',
    busy: 'Atualizando…',
    done: 'Foi atualizado e está rodando.',
  },
  'roll-back': {
    act: 'Voltar a imagem',
    title: 'Voltar o slice {{number}} à imagem anterior?',
    text: 'Ele começa com a imagem que tinha antes: {{image}}.',
    busy: 'Voltando…',
    done: 'Voltou à imagem anterior e está rodando.',
  },
  'restore-backup': { busy: 'A cópia está sendo reposta…', done: 'A cópia foi reposta.' },
  delete: {
    act: 'Excluir',
    title: 'Excluir o slice {{number}}?',
    text: 'Conversas, contatos, mensagens, arquivos e o vínculo com o WhatsApp de {{owner}} vão para a lixeira. Pode ser restaurado por sete dias; o número terá de ser vinculado de novo. Depois disso tudo se perde para sempre.',
    busy: 'Desvinculando e pondo na lixeira…',
    done: 'Está na lixeira.',
  },
  restore: {
    act: 'Restaurar',
    busy: 'Restaurando…',
    done: 'Foi restaurado e está rodando. O número precisa ser vinculado de novo.',
  },
};
