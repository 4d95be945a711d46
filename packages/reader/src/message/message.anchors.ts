import type { Anchor } from '../anchors/anchor.ts';

/** Parts of one message; roots are the element with `data-id` (whatsapp-web-dom §3.3). */
export const VIRTUAL: Anchor = {
  name: 'message.virtual',
  ways: [{ css: ':scope > [data-virtualized]' }, { css: '[data-virtualized]' }],
};
export const BUBBLE: Anchor = {
  name: 'message.bubble',
  ways: [
    { css: '.message-in, .message-out', only: 'g1' },
    { css: '[data-testid="msg-container"]', only: 'g2' },
  ],
};
export const PRE_PLAIN: Anchor = { name: 'message.pre-plain', ways: [{ css: '[data-pre-plain-text^="["]' }] };
export const QUOTED: Anchor = {
  name: 'message.quoted',
  ways: [
    { css: '[data-testid="quoted-message"]', only: 'g2' },
    { css: '[role="button"][aria-label]:has(.quoted-mention)' },
    { css: '[aria-label="Quoted message"]' },
    { css: '[role="button"]:has(.quoted-mention)' },
  ],
};
/** One look that spares most messages all the others: no way above hits without it. */
export const QUOTED_HINTS = '.quoted-mention, [data-testid="quoted-message"], [aria-label="Quoted message"]';
/** Older name of the same block in other languages is found by its text's class. */
export const QUOTED_TEXT: Anchor = {
  name: 'message.quoted-text',
  ways: [{ css: '.quoted-mention' }, { css: '[data-testid~="selectable-text"]' }],
};
export const QUOTED_AUTHOR: Anchor = {
  name: 'message.quoted-author',
  ways: [
    { css: '[data-testid="author"]', only: 'g2' },
    { css: 'span[dir="auto"]:not(.quoted-mention):not([data-testid~="selectable-text"])' },
  ],
};
/**
 * Marks of a text: its testid, which outlived all others (P25b, P26), and its class. They stand on one element; a
 * mention inside bears them too, and a plain text of its own.
 */
export const TEXT_MARKS = ':is(.selectable-text, [data-testid~="selectable-text"]):not([data-plain-text])';
/** A class alone is the weakest of them. */
export const TEXT_MARKED_WELL = '.selectable-text.copyable-text, [data-testid~="selectable-text"]';
/** Where the text's own marks are gone: directed spans of the copyable node (source OH). */
export const TEXT_BY_DIRECTION: Anchor = {
  name: 'message.text',
  entry: 'message.text-by-direction',
  ways: [{ css: '[data-pre-plain-text] span[dir]' }],
};
export const LARGE_EMOJI: Anchor = {
  name: 'message.large-emoji',
  ways: [{ css: 'img.emoji, img[data-plain-text]' }],
};
export const META: Anchor = { name: 'message.meta', ways: [{ css: '[data-testid="msg-meta"]' }] };
export const AUTHOR: Anchor = { name: 'message.author', ways: [{ css: '[data-testid="author"]' }] };
export const REACTIONS: Anchor = {
  name: 'message.reactions',
  ways: [
    { css: '[data-testid="reaction-bubble"]', only: 'g2' },
    { css: 'button[aria-haspopup]:has(img[alt])' },
    { css: 'button[aria-haspopup][aria-label]' },
  ],
};
/** Without one of these no way above hits. */
export const REACTION_HINTS = '[data-testid="reaction-bubble"], button[aria-haspopup]';
/** Picture and title of a linked page: not the message's own. */
export const LINK_PREVIEW = '[data-testid="link-preview-container"]';
export const SYSTEM: Anchor = {
  name: 'message.system',
  ways: [{ css: '[data-testid="system_message"], [data-testid="msg-notification-container"]' }],
};

export const TAIL_IN: ReadonlySet<string> = new Set(['tail-in']);
export const TAIL_OUT: ReadonlySet<string> = new Set(['tail-out']);
export const FORWARDED_ICONS: ReadonlySet<string> = new Set([
  'forward-chat',
  'forward-refreshed',
  'forwarded',
  'ic-forward',
  'wds-ic-forward',
]);
export const STARRED_ICONS: ReadonlySet<string> = new Set([
  'star',
  'star-refreshed',
  'ic-star',
  'ic-grade',
  'wds-ic-star',
]);
