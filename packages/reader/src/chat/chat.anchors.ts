import type { Anchor } from '../anchors/anchor.ts';

/** The window of messages (whatsapp-web-dom §3.2); roots are `div#main`. */
export const MESSAGE_LIST: Anchor = {
  name: 'chat.message-list',
  ways: [
    { css: '[data-tab="8"]' },
    { css: '[role="application"]' },
    { css: '[data-testid="conversation-panel-messages"]' },
  ],
  required: true,
};
export const SCROLLER: Anchor = {
  name: 'chat.scroller',
  ways: [
    { css: '[data-scrolltracepolicy="wa.web.conversation.messages"]' },
    { css: '[data-testid="conversation-panel-messages"]' },
    { css: ':has(> [data-tab="8"])' },
    { css: ':has(> [role="application"])' },
  ],
};
export const UNREAD_DIVIDER: Anchor = {
  name: 'chat.unread-divider',
  ways: [{ css: 'span[aria-live="polite"]' }],
};
