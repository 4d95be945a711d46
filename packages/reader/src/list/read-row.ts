import { findOne } from '../anchors/find.ts';
import { hasIcon, readIcons } from '../anchors/icons.ts';
import type { ListRow } from '../feed.ts';
import { isWord } from '../locales/lexicon.ts';
import { holdsText, leafTexts } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { visibleText } from '../text/visible-text.ts';
import { readPreview } from './read-preview.ts';
import { readTitle } from './read-title.ts';
import { readUnread } from './read-unread.ts';
import {
  BADGES,
  GROUP_ICONS,
  MUTED_ICONS,
  PINNED_ICONS,
  SECOND_LINE,
  TIME,
  TITLE_CELL,
} from './row.anchors.ts';

/** A row as it is read from its element; the token is given by whoever keeps the elements. */
export type RowRead = Omit<ListRow, 'token'>;

/** Reads one row of the chat list; null when it is no chat (a heading) or its title cannot be told. */
export function readRow(row: Element, context: ReadContext): RowRead | null {
  const selectable = row.querySelector('[aria-selected]');
  if (!selectable && !row.querySelector('span[title]')) return null;
  const titleCell = findOne(row, TITLE_CELL, context);
  const badges = findOne(row, BADGES, context);
  const line = findOne(row, SECOND_LINE, context);
  const lineIcons = line ? readIcons(line, (element) => !badges?.contains(element)) : [];
  const preview = line ? readPreview(line, lineIcons, badges, context.drift) : null;
  const icons = readIcons(row, (element) => !line?.contains(element) || badges?.contains(element) === true);
  const title = readTitle(row, icons, context);
  if (title === null) return null;
  const avatarKey = readAvatar(row, titleCell, line);
  return {
    title: title.text,
    preview: preview?.preview ?? null,
    previewAuthor: preview?.previewAuthor ?? null,
    time: readTime(row, context),
    ...readUnread(row, titleCell, context),
    pinned: hasIcon(icons, PINNED_ICONS) || hasLabel(badges, 'pinned'),
    muted: hasIcon(icons, MUTED_ICONS) || hasLabel(badges, 'muted'),
    group: title.inCommunity || preview?.hasSender || hasIcon(icons, GROUP_ICONS) ? true : null,
    avatar: avatarKey !== null,
    avatarKey,
    own: preview?.own ?? false,
    ack: preview?.ack ?? null,
    mediaKind: preview?.mediaKind ?? null,
    typing: preview?.typing ?? false,
    recording: preview?.recording ?? false,
    draft: preview?.draft ?? false,
    selected:
      selectable?.getAttribute('aria-selected') === 'true' ||
      row.querySelector('[aria-selected="true"]') !== null,
  };
}

function readTime(row: Element, context: ReadContext): string | null {
  const cell = findOne(
    row,
    TIME,
    context,
    (element) => !element.querySelector('[title]') && !element.hasAttribute('title'),
  );
  if (!cell) return null;
  const texts = new Set(holdsText(cell) ? [visibleText(cell)] : leafTexts(cell, () => true));
  if (texts.size > 1) context.drift.add(TIME.name, 'ambiguous');
  const [text = ''] = texts.size === 1 ? texts : [];
  return text === '' || text.length > 24 ? null : text;
}

function hasLabel(badges: Element | null, field: 'muted' | 'pinned'): boolean {
  if (!badges) return false;
  return [...badges.querySelectorAll('[aria-label]')].some((element) =>
    isWord(field, oneLine(element.getAttribute('aria-label') ?? '')),
  );
}

// A `data:` picture is the placeholder of one that has not come yet.
function readAvatar(row: Element, titleCell: Element | null, line: Element | null): string | null {
  for (const img of row.querySelectorAll('img[src]')) {
    if (titleCell?.contains(img) || line?.contains(img)) continue;
    const src = img.getAttribute('src') ?? '';
    if (src !== '' && !src.startsWith('data:')) return src;
  }
  return null;
}
