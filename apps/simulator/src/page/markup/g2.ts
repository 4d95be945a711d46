import { span, spans, svg } from './icon-forms.ts';
import type { Markup } from './markup.types.ts';
import { sameIcons } from './same-icons.ts';

/** The page since April to July 2026, as measured until September 2026. */
export const g2: Markup = {
  ids: { messageId: ({ key }) => key },
  testids: { keeps: () => true },
  icons: {
    ...spans(sameIcons),
    'list-pending': svg('msg-time'),
    'list-sent': svg('wds-ic-delivered'),
    'list-delivered': svg('wds-ic-read'),
    'list-read': svg('wds-ic-read'),
    pending: svg('msg-time'),
    sent: svg('wds-ic-delivered'),
    delivered: svg('wds-ic-read'),
    read: svg('wds-ic-read'),
    failed: svg('message-fail'),
    muted: svg('ic-notifications-off'),
    pinned: svg('ic-push-pin'),
    mentioned: svg('ic-alternate-email'),
    starred: svg('ic-grade'),
    recalled: svg('recalled'),
    close: span('ic-close'),
  },
  search: { field: 'input', label: 'searchOrStart' },
  sides: { own: null, foreign: null },
  list: { role: 'application', label: 'messageList' },
};
