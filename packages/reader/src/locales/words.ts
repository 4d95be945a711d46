/** Ticks by what their label says. */
export type AckWord = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/**
 * What a language says where the page gives no language-free sign (whatsapp-web-dom §7). Texts are compared
 * whole and without case; patterns must match whole. Weekdays of every language come from the browser itself.
 */
export type Words = {
  language: string;
  /** Label of the grid while search results are shown. */
  searchResults?: string[];
  /** With one group that holds the number. */
  unread?: RegExp[];
  markedUnread?: string[];
  muted?: string[];
  pinned?: string[];
  you?: string[];
  draft?: string[];
  typing?: RegExp[];
  recording?: RegExp[];
  online?: string[];
  /** Subtitles that only a person, or only a group, has. */
  personSubtitle?: RegExp[];
  groupSubtitle?: RegExp[];
  ack?: Partial<Record<AckWord, string[]>>;
  quoted?: string[];
  readMore?: string[];
  edited?: string[];
  starred?: string[];
  forwarded?: string[];
  deleted?: RegExp[];
  pendingMessage?: RegExp[];
  viewOnce?: RegExp[];
  call?: RegExp[];
  picture?: string[];
  playVoice?: string[];
  gif?: string[];
  sticker?: RegExp[];
  album?: string[];
  liveLocation?: string[];
  today?: string[];
  yesterday?: string[];
  historyEnd?: RegExp[];
  loadingOlder?: RegExp[];
  loading?: RegExp[];
  /** With an optional group that holds the percentage. */
  syncing?: RegExp[];
  scan?: string[];
  qrExpired?: string[];
  phoneLink?: string[];
  qrLink?: string[];
  phoneNumberTitle?: string[];
  codeTitle?: string[];
  codeExpired?: string[];
  codeFor?: RegExp[];
  logoutReason?: RegExp[];
  loggingOut?: string[];
  /** In place of the QR code. */
  noInternet?: string[];
  conflict?: RegExp[];
  inCall?: RegExp[];
  secondTab?: RegExp[];
  unavailable?: RegExp[];
  proxied?: RegExp[];
  useHere?: string[];
  blocked?: RegExp[];
  ownerMustAct?: RegExp[];
  passkey?: RegExp[];
  deviceLimit?: RegExp[];
  offline?: RegExp[];
  /** The banners of `offline`, apart. */
  computerOffline?: RegExp[];
  phoneOffline?: RegExp[];
  retrying?: RegExp[];
  /** Buttons that connect again now. */
  retryNow?: string[];
  menu?: string[];
  logOut?: string[];
  cancelSearch?: string[];
  contactInfo?: string[];
  groupInfo?: string[];
  /** Tag of a member in a group's drawer. */
  groupAdmin?: string[];
  /** Lines by which a contact's drawer calls it a business. */
  businessAccount?: string[];
  profile?: string[];
  /** Title of the panel of archived chats. */
  archived?: string[];
  /** Label of the button that leaves a panel on the left. */
  back?: string[];
  /** Label above the own name in the profile drawer. */
  nameLabel?: string[];
  close?: string[];
  send?: string[];
  next?: string[];
  reply?: string[];
  contextMenu?: string[];
};
