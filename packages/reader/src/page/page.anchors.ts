import type { Anchor } from '../anchors/anchor.ts';
import type { Generation } from '../feed.ts';

/** Signs of a generation where no message is on the page (whatsapp-web-dom §2.4, §7). */
export const GENERATION_SIGNS: readonly { css: string; generation: Generation }[] = [
  { css: 'input[data-tab="3"]', generation: 'g2' },
  { css: '[contenteditable][data-tab="3"]', generation: 'g1' },
];

/** The frame: left side, list scroller, open chat. `div#main` because an icon's mask may be called `main` too. */
export const SIDE: Anchor = { name: 'page.side', ways: [{ css: 'div#side' }] };
export const MAIN: Anchor = {
  name: 'page.main',
  ways: [{ css: 'div#main' }, { css: '[data-testid="conversation-panel-wrapper"]', only: 'g2' }],
};
export const NAVIGATION: Anchor = {
  name: 'page.navigation',
  ways: [
    { css: 'header[data-tab="2"]' },
    { css: '[data-navbar-item], [data-js-navbar]' },
    { css: '[data-testid="chatlist-header"]' },
  ],
};

/** Buttons of the rail and of the list's header; `Menu` is the last of them on every saved page (whatsapp-web-dom §2.1). */
export const FRAME_BUTTON: Anchor = {
  name: 'page.frame-button',
  ways: [{ css: 'button[data-tab="2"], [role="button"][data-tab="2"]' }],
};
/** Icons of the list's Menu: until 2024, from 2025. */
export const MENU_ICONS: ReadonlySet<string> = new Set(['menu', 'more-refreshed']);

export const QR_BOX: Anchor = { name: 'phase.qr', ways: [{ css: 'div[data-ref]' }] };
/** A literal in every language. */
export const QR_CANVAS: Anchor = {
  name: 'phase.qr-canvas',
  ways: [
    { css: 'canvas[aria-label="Scan this QR code to link a device!"]' },
    { css: 'canvas[aria-label="Scan me!"]' },
  ],
};
export const STAY_LOGGED_IN: Anchor = {
  name: 'phase.stay-logged-in',
  ways: [{ css: '#auto-logout-toggle' }],
};
export const LINK_CODE: Anchor = { name: 'phase.link-code', ways: [{ css: '[data-link-code]' }] };
export const PROGRESS: Anchor = {
  name: 'phase.progress',
  ways: [{ css: 'progress' }, { css: '[role="progressbar"]' }],
};
