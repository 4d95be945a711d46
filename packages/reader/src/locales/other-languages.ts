import type { Words } from './words.ts';

/** Brazilian Portuguese (sources PT, BR). */
export const pt: Words = {
  language: 'pt',
  unread: [/^([\d.,\s]+) mensage(?:m|ns) não lidas?$/i],
  you: ['Você'],
  ack: { pending: ['Pendente'], sent: ['Enviada'], delivered: ['Entregue'], read: ['Lida'] },
  quoted: ['Mensagem citada'],
  playVoice: ['Reproduzir mensagem de voz', 'Mensagem de voz'],
  send: ['Enviar'],
  today: ['Hoje'],
  yesterday: ['Ontem'],
};

/** Spanish; `unread` and `you` are unverified. */
export const es: Words = {
  language: 'es',
  unread: [/^([\d.,\s]+) mensajes? no leídos?$/i],
  markedUnread: ['No leídos'],
  you: ['Tú'],
  playVoice: ['Reproducir mensaje de voz'],
  send: ['Enviar'],
  today: ['Hoy'],
  yesterday: ['Ayer'],
};

/** Italian (source IT). */
export const it: Words = {
  language: 'it',
  unread: [/^([\d.,\s]+) messagg(?:io|i) non lett[oi]$/i],
  you: ['Tu'],
  ack: { pending: ['In attesa'], delivered: ['Consegnato'], read: ['Letto'] },
  today: ['Oggi'],
  yesterday: ['Ieri'],
};

/** Indonesian (source P26). */
export const id: Words = {
  language: 'id',
  unread: [/^([\d.,\s]+) pesan belum dibaca$/i],
  you: ['Anda'],
  ack: { read: ['Dibaca'] },
  playVoice: ['Pesan suara'],
  send: ['Kirim'],
};

/** Russian (source P25a). */
export const ru: Words = {
  language: 'ru',
  you: ['Вы'],
  ack: { read: ['Прочитано'] },
};

/** Turkish (source TR) and French (source P23) say only what is listed. */
export const tr: Words = { language: 'tr' };
export const fr: Words = {
  language: 'fr',
  you: ['Vous'],
  today: ["Aujourd'hui", 'Aujourd’hui'],
  yesterday: ['Hier'],
};
