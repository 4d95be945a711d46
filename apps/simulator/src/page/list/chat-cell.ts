import type { ChatShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { look } from '../kit/look.ts';
import { printListTime } from '../kit/print-time.ts';
import type { IconRole } from '../markup/markup.types.ts';
import { withEmoji } from '../text/emoji.ts';
import { say } from '../words/say.ts';
import { previewLine } from './preview.ts';

/** `1 unread message` or `N unread messages`, with separators in thousands, in the page's language. */
export function unreadLabel(count: number): string {
  return say('unreadMessages', { n: count });
}

function shortCount(count: number): string {
  return count.toLocaleString(look().locale, { notation: 'compact', maximumFractionDigits: 1 });
}

function marker(label: string, role: IconRole): HTMLElement {
  return el('div', { 'aria-label': label, class: 'marker' }, icon(role));
}

function unreadBadge(chat: ChatShape): HTMLElement | null {
  if (chat.unread > 0) {
    const attributes = {
      'aria-label': unreadLabel(chat.unread),
      'data-testid': 'icon-unread-count',
      class: 'badge',
    };
    return el('div', {}, el('span', attributes, shortCount(chat.unread)));
  }
  return chat.markedUnread
    ? el(
        'div',
        {},
        el('span', {
          'aria-label': say('markedUnread'),
          'data-testid': 'icon-unread-count',
          class: 'badge dot',
        }),
      )
    : null;
}

function markers(chat: ChatShape): HTMLElement {
  return el(
    'span',
    {},
    chat.mentionsMe && marker(say('mentioned'), 'mentioned'),
    chat.muted && marker(say('muted'), 'muted'),
    chat.pinned && marker(say('pinned'), 'pinned'),
    unreadBadge(chat),
  );
}

function titleCell(chat: ChatShape): HTMLElement {
  const hidden = chat.unread > 0 && el('span', { class: 'visually-hidden' }, unreadLabel(chat.unread));
  const community =
    chat.community !== null &&
    el('span', { dir: 'auto', title: chat.community, class: 'community' }, chat.community);
  const name = el('span', { dir: 'auto', title: chat.title, class: 'title' }, ...withEmoji(chat.title));
  return el('div', { class: 'cell-title', 'data-testid': 'cell-frame-title' }, hidden, community, name);
}

/** Everything inside a chat's row. `draft` is its unsent text, or empty. */
export function chatCell(chat: ChatShape, draft: string): HTMLElement {
  const unread = chat.unread > 0 || chat.markedUnread;
  const kind = chat.community !== null ? 'community' : chat.kind === 'group' ? 'group' : 'contact';
  const time = el(
    'div',
    { class: 'cell-detail', 'data-testid': 'cell-frame-primary-detail' },
    el('span', {}, chat.lastAt > 0 && printListTime(chat.lastAt)),
  );
  return el(
    'div',
    { class: unread ? 'cell unread' : 'cell', 'data-testid': 'cell-frame-container' },
    el('div', { class: 'cell-picture' }, avatar(chat.avatar, kind, 49)),
    el(
      'div',
      { class: 'cell-lines' },
      el('div', { class: 'cell-line', role: 'gridcell', 'aria-colindex': 2 }, titleCell(chat), time),
      el(
        'div',
        { class: 'cell-line', 'data-testid': 'cell-frame-secondary' },
        el('div', { class: 'cell-preview' }, previewLine(chat, draft)),
        el('div', { class: 'cell-markers', role: 'gridcell', 'aria-colindex': 1 }, markers(chat)),
      ),
    ),
  );
}
