import { findAll } from '../anchors/find.ts';
import { LEFT_DRAWER } from '../drawer/drawer.anchors.ts';
import { onePhone, phoneOf } from '../drawer/phone-text.ts';
import { isWord } from '../locales/lexicon.ts';
import { leafTexts } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';

/** The own account as the Profile drawer shows it. */
export type ProfileRead = { open: boolean; name: string | null; number: string | null };

/** Reads the Profile drawer; `open: false` while another or none is shown. */
export function readProfile(page: Document, context: ReadContext): ProfileRead {
  const drawer = findProfileDrawer(page, context);
  if (!drawer) return { open: false, name: null, number: null };
  const texts = leafTexts(drawer, (element) => !element.closest('header'));
  const found = onePhone(texts);
  if (found.several) context.drift.add('profile.number', 'ambiguous');
  return { open: true, name: readName(texts, context), number: found.phone };
}

/** The drawer titled "Profile", or null. */
export function findProfileDrawer(page: Document, context: ReadContext): Element | null {
  const drawers = findAll(page, LEFT_DRAWER, context);
  return (
    drawers.find((drawer) =>
      leafTexts(drawer, (element) => element.closest('header') !== null).some((text) =>
        isWord('profile', text),
      ),
    ) ?? null
  );
}

// The name stands below its label; without the label nothing tells it from the "about" line.
function readName(texts: readonly string[], context: ReadContext): string | null {
  const label = texts.findIndex((text) => isWord('nameLabel', text));
  const name = label < 0 ? undefined : texts[label + 1];
  if (!name || phoneOf(name)) {
    context.drift.add('profile.name', 'missing');
    return null;
  }
  return name;
}
