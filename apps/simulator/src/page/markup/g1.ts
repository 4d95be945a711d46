import { span, spans, svg } from './icon-forms.ts';
import type { Markup } from './markup.types.ts';
import { sameIcons } from './same-icons.ts';

/** The page until spring 2026, as saved pages of October 2025 to February 2026 show it. */
export const g1: Markup = {
  ids: {
    messageId: ({ from, key, authorJid }, chatJid) =>
      [String(from === 'me'), chatJid, key, ...(authorJid === null ? [] : [authorJid])].join('_'),
  },
  testids: { keeps: (testid) => testid.endsWith('selectable-text') },
  icons: {
    ...spans(sameIcons),
    'list-pending': span('status-time'),
    'list-sent': span('status-check'),
    'list-delivered': span('status-dblcheck'),
    'list-read': span('status-dblcheck'),
    pending: span('msg-time'),
    sent: span('msg-check'),
    delivered: span('msg-dblcheck'),
    read: span('msg-dblcheck'),
    failed: span('message-fail'),
    muted: span('mute-notifications-refreshed'),
    pinned: span('pin-refreshed-thin'),
    mentioned: svg('ic-alternate-email'),
    starred: svg('ic-grade'),
    recalled: span('recalled'),
    close: span('x'),
  },
  search: { field: 'editable', label: 'searchBox' },
  sides: { own: 'message-out focusable-list-item', foreign: 'message-in focusable-list-item' },
  list: { role: null, label: null },
};
