import type { Anchor } from '../anchors/anchor.ts';

/** The grid of chats. The id `pane-side` is used again by other lists, so it counts inside `#side` only. */
export const GRID: Anchor = {
  name: 'list.grid',
  ways: [
    { css: '#side #pane-side [role="grid"]' },
    { css: '#side [role="grid"]' },
    { css: '[data-testid="chat-list"] [role="grid"]' },
  ],
  required: true,
};
export const PANE: Anchor = {
  name: 'list.pane',
  ways: [{ css: '#side #pane-side' }, { css: '[data-scrolltracepolicy="wa.web.chatlist"]' }],
};
export const SEARCH_BOX: Anchor = {
  name: 'list.search-box',
  ways: [
    { css: '#side input[data-tab="3"]', only: 'g2' },
    { css: '#side [contenteditable="true"][data-tab="3"]' },
    { css: '#side input[data-tab="3"]', only: 'g1' },
    { css: '#side [role="textbox"]' },
  ],
};
/** Entry above the list that opens the archive; icons are compared by name. */
export const ARCHIVED: Anchor = {
  name: 'list.archived',
  ways: [{ css: '[data-testid="chatlist-panel-archived-button"]', only: 'g2' }],
};
export const ARCHIVED_ICONS: ReadonlySet<string> = new Set([
  'archived',
  'archived-outline',
  'archive-refreshed',
  'ic-archive',
]);
