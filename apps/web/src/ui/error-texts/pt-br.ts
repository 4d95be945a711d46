import type { SameKeys } from '../../kit/same-keys.ts';
import type { errorsTextsEn } from './en.ts';

/** Brazilian Portuguese words of errors. */
export const errorsTextsPtBr: SameKeys<typeof errorsTextsEn> = {
  unknown: 'Algo deu errado aqui. O que está salvo continua seguro; tente de novo.',
  unreachable: 'Não foi possível falar com o Queunir. Nada se perdeu; ele tenta de novo sozinho.',
  unavailable: 'O Queunir ainda não pode responder. Tente daqui a pouco.',
  bad_request: 'Este endereço ou pedido não foi entendido. Volte e tente de novo.',
  internal: 'Algo deu errado no servidor. O que está salvo continua seguro; tente de novo.',
  database_away:
    'O banco de dados não está acessível agora. O que está guardado está seguro; tente de novo em instantes.',
  disk_full:
    'O disco do servidor está cheio. O que está guardado está seguro; libere espaço e tente de novo.',
  reply_not_understood: 'Esta página é mais antiga que o servidor. Carregue-a de novo.',
  not_signed_in: 'Sua sessão terminou. Entre de novo; os rascunhos foram guardados.',
  not_allowed: 'Você não tem permissão para isso.',
  too_many_requests: 'Tentativas demais. Espere um minuto e tente de novo.',
  too_large: 'Isto é longo demais. Encurte e tente de novo.',
  setup_token_wrong: 'Este link de configuração não vale mais. Use o último endereço que o terminal mostrou.',
  setup_done: 'Já existe uma senha. Entre com ela.',
  password_weak: 'Esta senha é fácil de adivinhar. Use uma mais longa, por exemplo quatro palavras.',
  password_wrong: 'A senha não está certa.',
  session_not_found: 'Esse navegador já saiu.',
  chat_not_found: 'Esta conversa não existe mais.',
  message_not_found: 'Esta mensagem não existe mais.',
  contact_not_found: 'Este contato não existe mais.',
  page_did_not_answer: 'O WhatsApp não respondeu. Tente de novo em instantes.',
  page_not_ready: 'O WhatsApp não está pronto. Tente de novo quando estiver conectado.',
  page_changed: 'O WhatsApp mudou sua página: a leitura está pausada para que nada errado seja guardado.',
  page_file_not_html:
    'Isto não é uma página salva. Salve como "Página da web, somente HTML" e escolha esse arquivo.',
  page_not_read: 'Esta página não pôde ser lida. Relate isso a quem faz o Queunir.',
  chat_not_proved:
    'Não dá para provar que o WhatsApp mostra exatamente esta conversa; por isso nada foi feito nela.',
  text_empty: 'Não há nada para enviar.',
  cannot_send: 'Esta conversa ainda não se distingue de outra com o mesmo nome. Leia antes as mensagens.',
  outbox_full: 'Há mensagens demais na fila. Espere até algumas saírem.',
  outbox_not_found: 'Esta mensagem não está mais na fila.',
  outbox_not_waiting: 'Esta mensagem já está a caminho.',
  warning_not_accepted: 'Leia e aceite antes as notas sobre a conexão.',
  demo_unavailable: 'O telefone de demonstração não faz parte desta instalação.',
  still_saving: 'O WhatsApp ainda está salvando a conexão. Espere os 40 segundos.',
  chat_unread: 'Esta conversa tem mensagens não lidas, e abri-la as marcaria como lidas. Leia-as primeiro.',
  info_not_shown: 'O WhatsApp não mostrou os dados desta conversa. Tente de novo em instantes.',
  unlink_failed:
    'O WhatsApp não desconectou este aparelho aqui. No telefone: Configurações, Aparelhos conectados, toque neste aparelho, Desconectar.',
  wrong_phase: 'O WhatsApp mostra outra coisa agora. Veja o estado acima.',
  number_invalid: 'Este não é um número completo. Comece com + e o código do país.',
  time_zone_unknown: 'Este fuso horário não é conhecido.',
  not_found: 'Não há nada neste endereço.',
  cursor_invalid: 'Esta lista mudou enquanto isso. Carregue de novo.',
  idempotency_key_missing: 'Esta página é mais antiga que o servidor. Carregue de novo.',
  idempotency_key_reused: 'Isto já foi pedido, com outras palavras. Carregue a página de novo.',
};
