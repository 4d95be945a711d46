import type { Anchor } from '../anchors/anchor.ts';

/** Header of the open chat (whatsapp-web-dom §3.1); roots are `div#main`. */
export const HEADER: Anchor = {
  name: 'header',
  ways: [{ css: ':scope > header' }, { css: 'header' }, { css: '[data-testid="conversation-header"]' }],
  required: true,
};
/** The part that opens the info drawer: name and subtitle. Roots are the header. */
export const INFO: Anchor = {
  name: 'header.info',
  ways: [
    { css: '[data-tab="6"][role="button"]:not(button):has(span[dir="auto"])' },
    { css: '[data-testid="conversation-info-header"]', only: 'g2' },
    { css: '[role="button"]:has(span[dir="auto"])' },
  ],
};
/** Roots are the header. The first of several is the name: a chat with oneself has "(You)" as a second. */
export const TITLE: Anchor = {
  name: 'header.title',
  ways: [
    { css: '[data-testid="conversation-info-header-chat-title"]', only: 'g2' },
    { css: ':scope > [role="button"]:not([title]) span[dir="auto"]' },
    { css: '[role="button"] span[dir="auto"]' },
    { css: 'span[data-testid="conversation-info-header"]', only: 'g2' },
    { css: 'span[dir="auto"]' },
  ],
  required: true,
};
export const SUBTITLE: Anchor = {
  name: 'header.subtitle',
  ways: [
    { css: '[data-testid="chat-subtitle"]', only: 'g2' },
    { css: '[role="button"] span[title]' },
    { css: '[role="button"] span[title], span.selectable-text' },
  ],
};
