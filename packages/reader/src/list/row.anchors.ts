import type { Anchor } from '../anchors/anchor.ts';
import type { MessageKind } from '../feed.ts';

/** Cells of one row of the chat list (whatsapp-web-dom §2.3). */
export const TITLE: Anchor = {
  name: 'chat-row.title',
  ways: [{ css: '[aria-colindex="2"] span[title]' }, { css: '[data-testid="cell-frame-title"] span[title]' }],
  required: true,
};
export const TITLE_CELL: Anchor = {
  name: 'chat-row.title-cell',
  ways: [{ css: '[aria-colindex="2"]' }, { css: ':has(> [data-testid="cell-frame-title"])' }],
};
export const TIME: Anchor = {
  name: 'chat-row.time',
  ways: [
    { css: '[aria-colindex="2"] > :last-child:not(:first-child)' },
    { css: '[data-testid="cell-frame-primary-detail"]' },
  ],
};
/** Everything below the title: preview and badges. */
export const SECOND_LINE: Anchor = {
  name: 'chat-row.second-line',
  ways: [{ css: '[aria-colindex="2"] + *' }, { css: '[data-testid="cell-frame-secondary"]' }],
};
export const BADGES: Anchor = { name: 'chat-row.badges', ways: [{ css: '[aria-colindex="1"]' }] };
export const UNREAD: Anchor = {
  name: 'chat-row.unread',
  ways: [{ css: '[aria-colindex="1"] span[aria-label]' }, { css: '[data-testid="icon-unread-count"]' }],
};
export const CLICK_TARGET: Anchor = {
  name: 'chat-row.click-target',
  ways: [
    { css: '[aria-selected]' },
    { css: '[role="gridcell"][tabindex]' },
    { css: '[data-testid="cell-frame-container"]' },
  ],
};

export const MUTED_ICONS: ReadonlySet<string> = new Set([
  'muted',
  'mute-notifications-refreshed',
  'ic-notifications-off',
]);
export const PINNED_ICONS: ReadonlySet<string> = new Set([
  'pinned',
  'pinned2',
  'pinned3',
  'pin-refreshed-thin',
  'ic-push-pin',
]);
export const GROUP_ICONS: ReadonlySet<string> = new Set([
  'default-group',
  'default-group-refreshed',
  'default-community',
  'default-community-refreshed',
  'community-squircle',
]);

/** What stands for the picture of a group that has none. */
export const GROUP_PICTURES: ReadonlySet<string> = new Set(['default-group', 'default-group-refreshed']);
/** The community's mark: alone the community's own row, beside another picture a group of it. */
export const COMMUNITY_ICONS: ReadonlySet<string> = new Set(['community-squircle']);

/** What a preview's icon says of the last message. */
export const PREVIEW_KINDS: readonly { icon: RegExp; kind: MessageKind }[] = [
  { icon: /^(?:status-image|image-refreshed|ic-image)$/, kind: 'image' },
  { icon: /^(?:status-video|video-.+|ic-videocam)$/, kind: 'video' },
  { icon: /^(?:status-gif|gif-.+|ic-gif)$/, kind: 'gif' },
  { icon: /^(?:status-ptt|mic|mic-.+|ic-keyboard-voice-filled|ic-mic)$/, kind: 'voice' },
  { icon: /^(?:status-audio|audio-.+|ic-headphones)$/, kind: 'audio' },
  { icon: /^(?:status-document|document-.+|ic-description)$/, kind: 'document' },
  { icon: /^(?:status-sticker|sticker-.+|wds-ic-sticker)$/, kind: 'sticker' },
  { icon: /^(?:status-location|location-.+|ic-location-on)$/, kind: 'location' },
  { icon: /^(?:status-vcard|ic-person)$/, kind: 'contact' },
  { icon: /^(?:status-poll|poll-.+|ic-poll)$/, kind: 'poll' },
  { icon: /^(?:wds-ic-view-once|view-once-.+)$/, kind: 'view-once' },
  { icon: /^(?:recalled|recalled-.+)$/, kind: 'deleted' },
];
