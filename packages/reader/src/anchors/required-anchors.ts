import type { Surface } from '../feed.ts';

/** An anchor without which a surface tells nothing that may be stored, or nothing may be done in it. */
export type RequiredAnchor = { anchor: string; stops: readonly Surface[] };

/**
 * Without these a part of the page is not read any more, however much else of it is still found. A row's or
 * message's own anchor counts where it fails in more than half of them. Sending finds the chat by its row,
 * proves it by header and messages, and types into the composer; it needs no times.
 */
export const REQUIRED_ANCHORS: readonly RequiredAnchor[] = [
  { anchor: 'list.grid', stops: ['list', 'sending'] },
  { anchor: 'chat-row.title', stops: ['list', 'sending'] },
  { anchor: 'page.main', stops: ['thread', 'sending'] },
  { anchor: 'header', stops: ['thread', 'sending'] },
  { anchor: 'header.title', stops: ['thread', 'sending'] },
  { anchor: 'chat.message-list', stops: ['thread', 'sending'] },
  { anchor: 'message.id', stops: ['thread', 'sending'] },
  { anchor: 'message.text', stops: ['thread', 'sending'] },
  { anchor: 'message.direction', stops: ['thread', 'sending'] },
  { anchor: 'message.time', stops: ['thread'] },
  { anchor: 'composer', stops: ['sending'] },
];

/**
 * Signs that something of a surface is drawn, apart from the anchors by which it is read. A chat whose messages are
 * still to come is not in sight.
 */
export const SURFACE_SIGNS: Readonly<Record<Surface, string>> = {
  list: '[role="row"] span, [role="listitem"] span, [style*="translateY("] span[title], [role="grid"] span[title]',
  thread: '[data-pre-plain-text], [data-testid="msg-container"], .message-in, .message-out',
  sending:
    'footer [role="textbox"], footer [contenteditable="true"], [data-lexical-editor="true"][data-tab="10"]',
};
