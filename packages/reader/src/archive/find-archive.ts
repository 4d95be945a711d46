import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon, readIcons } from '../anchors/icons.ts';
import { findArchivedEntry } from '../list/read-archived.ts';
import { isWord } from '../locales/lexicon.ts';
import { leafTexts } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { BACK_ICONS, PANEL_GRID, ROW_PANEL } from './archive.anchors.ts';

/**
 * The open panel of archived chats, or null. Its title is the word of WhatsApp, or says the same as the entry above
 * the list, which stays there: so it is told in languages too whose word is not known.
 */
export function findArchivePanel(page: Document, context: ReadContext): Element | null {
  const panels = findAll(page, ROW_PANEL, context);
  if (panels.length === 0) return null;
  const entry = findArchivedEntry(page, context);
  const names = new Set(entry ? leafTexts(entry, () => true).filter((text) => !/^[\d.,]*$/.test(text)) : []);
  const found = panels.filter((panel) => {
    const header = panel.querySelector('header');
    const titles = header ? leafTexts(header, (element) => !element.closest('button, [role="button"]')) : [];
    return titles.some((title) => isWord('archived', title) || names.has(title));
  });
  if (found.length > 1) context.drift.add(ROW_PANEL.name, 'ambiguous');
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The panel's grid of rows, or null where it has none or several. */
export const findArchiveGrid = (panel: Element, context: ReadContext): Element | null =>
  findOne(panel, PANEL_GRID, context);

/** What scrolls around the panel's rows: the nearest element that can; null when none does. */
export function findArchiveScroller(page: Document, context: ReadContext): Element | null {
  const panel = findArchivePanel(page, context);
  const grid = panel && findArchiveGrid(panel, context);
  for (let box = grid ?? null; box && box !== panel?.parentElement; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return null;
}

/** The button that leaves the panel: by its word, by its icon, or because the header has no other one. */
export function findArchiveBack(page: Document, context: ReadContext): Element | null {
  const header = findArchivePanel(page, context)?.querySelector('header');
  const buttons = [...(header?.querySelectorAll('button, [role="button"]') ?? [])];
  const back = buttons.filter(
    (button) =>
      isWord('back', oneLine(button.getAttribute('aria-label') ?? '')) ||
      hasIcon(readIcons(button), BACK_ICONS),
  );
  const likely = back.length > 0 ? back : buttons;
  return likely.length === 1 ? (likely[0] ?? null) : null;
}
