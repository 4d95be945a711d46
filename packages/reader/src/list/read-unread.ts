import { findAll } from '../anchors/find.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { UNREAD } from './row.anchors.ts';

export type UnreadRead = { unread: number; markedUnread: boolean };

/**
 * Unread count of a row: by the badge's label (which has the whole number where the badge abbreviates it),
 * else by the badge's digits, else by the hidden copy at the start of the title cell.
 */
export function readUnread(row: Element, titleCell: Element | null, context: ReadContext): UnreadRead {
  const badges = findAll(row, UNREAD, context);
  for (const badge of badges) {
    const label = oneLine(badge.getAttribute('aria-label') ?? '');
    const text = oneLine(badge.textContent);
    const count = countOf(label) ?? (/^\d{1,3}$/.test(text) ? Number(text) : numberIn(label, text));
    if (count !== null) return { unread: count, markedUnread: false };
    if (isWord('markedUnread', label) || isBlankBadge(badge)) return { unread: 0, markedUnread: true };
  }
  const hidden = titleCell ? hiddenCount(titleCell) : null;
  if (hidden !== null) {
    context.drift.add(UNREAD.name, 'fallback');
    return { unread: hidden, markedUnread: false };
  }
  return { unread: 0, markedUnread: false };
}

/** Number in `13 unread messages`, separators of thousands dropped (`1.227 mensagens não lidas`), or null. */
export function countOf(label: string): number | null {
  const digits = matchWord('unread', label)?.[1]?.replace(/\D/g, '');
  return digits ? Number(digits) : null;
}

// In a language that the table does not know: a badge that prints a number, and the whole number in its label.
function numberIn(label: string, text: string): number | null {
  if (!/^\d/.test(text)) return null;
  const numbers = label.match(/\d[\d.,\s]*/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]?.replace(/\D/g, '')) : null;
}

// Muted and pinned are drawings; a labelled dot without any number is the mark of a person.
function isBlankBadge(badge: Element): boolean {
  return badge.localName === 'span' && badge.textContent === '' && badge.childElementCount === 0;
}

function hiddenCount(titleCell: Element): number | null {
  for (const span of titleCell.querySelectorAll('span, div')) {
    if (span.childElementCount > 0 || span.hasAttribute('title')) continue;
    const count = countOf(oneLine(span.textContent));
    if (count !== null) return count;
  }
  return null;
}
