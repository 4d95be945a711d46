import { findOne } from '../anchors/find.ts';
import { readIcons } from '../anchors/icons.ts';
import type { ReadContext } from '../page/context.ts';
import { visibleText } from '../text/visible-text.ts';
import { ARCHIVED, ARCHIVED_ICONS } from './list.anchors.ts';

/** Number beside the entry that opens the archive; 0 when it shows none. */
export function readArchivedUnread(page: Document, context: ReadContext): number {
  const entry = findArchivedEntry(page, context);
  const digits = entry ? /(\d[\d.,]*)$/.exec(visibleText(entry))?.[1]?.replace(/\D/g, '') : null;
  return digits ? Number(digits) : 0;
}

/** The entry above the list that opens the archive, or null: it is there only while something is archived. */
export function findArchivedEntry(page: Document, context: ReadContext): Element | null {
  const entry = findOne(page, ARCHIVED, context) ?? byIcon(page);
  return entry?.checkVisibility() ? entry : null;
}

function byIcon(page: Document): Element | null {
  for (const button of page.querySelectorAll('#side button, #side [role="button"]')) {
    if (button.closest('[role="grid"]')) continue;
    if (readIcons(button).some((icon) => ARCHIVED_ICONS.has(icon.name))) return button;
  }
  return null;
}
