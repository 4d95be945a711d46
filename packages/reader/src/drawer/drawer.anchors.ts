import type { Anchor } from '../anchors/anchor.ts';

/** Info drawer beside the open chat (whatsapp-web-dom §6). An empty hidden container of it is always there. */
export const INFO_DRAWER: Anchor = {
  name: 'drawer.info',
  ways: [
    { css: '[data-testid="chat-info-drawer"]', only: 'g2' },
    { css: '[role="complementary"]' },
    { css: '[data-testid="drawer-right"]:has(header)', only: 'g2' },
    { css: 'div#main ~ div:has(header)' },
  ],
};
export const GROUP_MARKS =
  '[data-testid="group-info-participants-section"], [data-testid="group-info-drawer-subject-input-read-only"], [data-testid="group-info-header"], [data-testid="group_info_created_by_wrapper"]';
export const DRAWER_CLOSE: Anchor = {
  name: 'drawer.close',
  ways: [
    { css: 'header button[aria-label="Close"], header [role="button"][aria-label="Close"]' },
    { css: 'button[aria-label="Close"], [role="button"][aria-label="Close"]' },
    { css: 'header button, header [role="button"]' },
  ],
};
/** Drawers on the left: own profile, new chat, settings. */
export const LEFT_DRAWER: Anchor = {
  name: 'drawer.left',
  ways: [
    { css: '[data-testid="drawer-left"]:has(header)' },
    { css: '#app div:has(> header):not(:has(#side)):not(#main)' },
  ],
};
export const DRAWER_NAME: Anchor = {
  name: 'drawer.name',
  ways: [
    { css: 'span[dir="auto"][data-testid~="selectable-text"], span[dir="auto"].selectable-text' },
    { css: 'span[dir="auto"]' },
  ],
};
