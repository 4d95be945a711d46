import type { SameKeys } from '../../kit/same-keys.ts';
import type { gapsTextsEn } from './en.ts';

/** Brazilian Portuguese words of gaps. */
export const gapsTextsPtBr: SameKeys<typeof gapsTextsEn> = {
  title: 'O que pode faltar',
  whole: 'Nada falta desde {{time}} nas conversas que foram lidas.',
  wholeUntil: 'Nada falta de {{time}} até {{until}} nas conversas que foram lidas.',
  promised: 'O que veio antes de {{time}} não é prometido: mensagens mais antigas estão no WhatsApp.',
  nowText: 'Nada é lido desde {{time}}: {{reason}}.',
  looking: 'Depois da última falha a lista de conversas ainda está sendo vista.',
  paused: 'A leitura está em pausa: o que mudou numa falha é lido de novo quando ela continuar.',
  waiting_one: '{{count}} conversa ainda será lida.',
  waiting_other: '{{count}} conversas ainda serão lidas.',
  previewOnly_one:
    '{{count}} conversa não lida é conhecida só pela prévia e não é lida: isso mostraria tiques azuis.',
  previewOnly_other:
    '{{count}} conversas não lidas são conhecidas só pela prévia e não são lidas: isso mostraria tiques azuis.',
  searchNote: 'A busca acha só a prévia delas.',
  archived_one:
    '{{count}} conversa arquivada é vista quando o WhatsApp diz que o arquivo mudou, e lida quando você a abre.',
  archived_other:
    '{{count}} conversas arquivadas são vistas quando o WhatsApp diz que o arquivo mudou, e lidas quando você as abre.',
  holes: 'Conversas em que podem faltar mensagens',
  gaps: 'Quando nada foi lido',
  noGaps: 'Nenhuma falha até agora.',
  span: '{{from}} – {{to}}',
  goesOn: 'desde {{from}}',
  reason: {
    stopped: 'você parou',
    'slice-stopped': 'o Queunir não estava rodando',
    'browser-down': 'o navegador estava desligado',
    'page-not-ready': 'a página não estava pronta',
    'not-linked': 'o número não estava conectado',
    offline: 'o WhatsApp estava sem rede',
    'not-flowing': 'nada chegava da página',
  },
  nothingCame: 'nada chegou nesse tempo',
  notLooked: 'ainda não vista',
  read_one: '{{count}} conversa lida de novo',
  read_other: '{{count}} conversas lidas de novo',
  toRead_one: '{{count}} por ler',
  toRead_other: '{{count}} por ler',
  preview_one: '{{count}} só pela prévia',
  preview_other: '{{count}} só pela prévia',
  open_one: 'em {{count}} podem faltar mensagens',
  open_other: 'em {{count}} podem faltar mensagens',
  hole: 'Entre {{from}} e {{to}} podem faltar mensagens.',
  beyond:
    'O WhatsApp Web não mostra nada antes de {{to}}: o que chegou desde {{from}} pode estar só no telefone.',
  nextTry: 'Nova tentativa automática: {{time}}.',
  readAgain: 'Ler de novo',
  more: 'Lido mais para trás, mas ainda não até o fim. Aperte de novo para continuar.',
  chatWhole: 'Nada falta nesta conversa desde {{time}}.',
  chatWholeUntil: 'Nada falta nesta conversa de {{time}} até {{until}}.',
  older: 'Mensagens mais antigas estão no WhatsApp.',
  chatPreview: 'A mensagem mais nova é conhecida só pela prévia; leia a conversa para ter tudo.',
  chatNever: 'Nenhuma mensagem desta conversa foi lida ainda.',
};
