import { findAll } from '../anchors/find.ts';
import { hasIcon, type Icon } from '../anchors/icons.ts';
import { holdsText } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { isSameName } from '../text/same-name.ts';
import { COMMUNITY_ICONS, GROUP_PICTURES, TITLE } from './row.anchors.ts';

/** Name of a row's chat; `inCommunity`: the community's name stands before it. */
export type TitleRead = { text: string; inCommunity: boolean };

/**
 * Name of the chat in a row; null and drift where its two copies (attribute and visible text) differ, where
 * it may come from another cell, or where a community's group has lost its own. `icons` are the row's.
 */
export function readTitle(row: Element, icons: readonly Icon[], context: ReadContext): TitleRead | null {
  const spans = findAll(row, TITLE, context);
  const texts = [...new Set(spans.map((span) => oneLine(span.getAttribute('title') ?? '')))];
  const text = texts.at(-1) ?? '';
  if (text === '') return null;
  const inCommunity = texts.length === 2;
  const lostOwn = !inCommunity && isInCommunity(row, icons);
  if (
    texts.length > 2 ||
    lostOwn ||
    spans.some(isPreview) ||
    !spans.every(showsItsTitle) ||
    spans.some(standsBesideText) ||
    !isOneCell(spans)
  ) {
    context.drift.add(TITLE.name, 'ambiguous');
    return null;
  }
  return { text, inCommunity };
}

// A group inside a community shows the community's name before its own (source GN) and the community's mark
// beside its own picture; the mark alone is the community's row (P24b).
function isInCommunity(row: Element, icons: readonly Icon[]): boolean {
  if (!hasIcon(icons, COMMUNITY_ICONS)) return false;
  return hasIcon(icons, GROUP_PICTURES) || row.querySelector('img[draggable="false"]') !== null;
}

// The attribute holds the whole name, the style alone cuts the text (whatsapp-web-dom §2.3).
function showsItsTitle(span: Element): boolean {
  return isSameName(span, oneLine(span.getAttribute('title') ?? ''));
}

// A name that has lost its span stands bare beside the other one; one's own has "(You)" beside it in a span.
function standsBesideText(span: Element): boolean {
  return span.parentElement !== null && holdsText(span.parentElement);
}

// Previews alone are wrapped in direction marks (whatsapp-web-dom, thing 5).
function isPreview(span: Element): boolean {
  return /^[\u202a\u202b].*\u202c$/s.test(span.getAttribute('title') ?? '');
}

function isOneCell(spans: readonly Element[]): boolean {
  return new Set(spans.map((span) => span.closest('[aria-colindex], [data-testid^="cell-frame"]'))).size <= 1;
}
