import type { Anchor } from '../anchors/anchor.ts';

/** The composer (whatsapp-web-dom §5); roots are `div#main`. */
export const COMPOSER: Anchor = {
  name: 'composer',
  ways: [
    { css: 'footer [contenteditable="true"][role="textbox"]' },
    { css: '[data-testid="conversation-compose-box-input"]' },
    { css: '[contenteditable="true"][data-tab="10"]' },
  ],
};
/** Buttons of the footer: the one that sends is known by its icon, else by its word. */
export const SEND: Anchor = {
  name: 'composer.send',
  ways: [{ css: 'footer button, footer [role="button"]' }, { css: 'footer [data-tab="11"]' }],
};
/** Quoted block above the composer while a reply is being written. */
export const REPLY_PREVIEW: Anchor = {
  name: 'composer.reply',
  ways: [
    { css: 'footer [data-testid="quoted-message"]', only: 'g2' },
    { css: 'footer [aria-label="Quoted message"]' },
    { css: 'footer :has(> .quoted-mention)' },
  ],
};
export const SEND_ICON = /^(?:send|send-.+|ic-send.*|wds-ic-send.*)$/;
