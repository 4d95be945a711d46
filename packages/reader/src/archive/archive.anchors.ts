import type { Anchor } from '../anchors/anchor.ts';

/**
 * Panels that stand over the chat list and hold rows of their own; which of them is the archive, its title says.
 * `#pane-side` stays below (whatsapp-web-dom §2.4), so that a grid inside `#side` is never the panel's.
 */
export const ROW_PANEL: Anchor = {
  name: 'archive.panel',
  ways: [
    { css: '[data-testid="drawer-left"]:has(header):has([role="grid"]):not(:has(#side))', only: 'g2' },
    {
      css: '#app div:has(> header):has([role="grid"]):not(:has(#side)):not(#side *):not(#main):not(#main *)',
    },
  ],
};
export const PANEL_GRID: Anchor = { name: 'archive.grid', ways: [{ css: '[role="grid"]' }] };
/** The arrow that leaves a panel on the left. */
export const BACK_ICONS: ReadonlySet<string> = new Set([
  'back',
  'back-light',
  'back-refreshed',
  'ic-arrow-back',
  'wds-ic-arrow-back',
]);
