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
export const SEND: Anchor = {
  name: 'composer.send',
  ways: [
    { css: 'footer button[aria-label="Send"], footer [role="button"][aria-label="Send"]' },
    { css: 'footer button:has([data-icon="wds-ic-send-filled"]), footer button:has([data-icon="send"])' },
    { css: 'footer [data-tab="11"]:has([data-icon*="send"])' },
  ],
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
