import { findAll } from '../anchors/find.ts';
import { isWord } from '../locales/lexicon.ts';
import { leafTexts } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { visibleText } from '../text/visible-text.ts';
import { DRAWER_NAME, GROUP_MARKS, INFO_DRAWER } from './drawer.anchors.ts';
import { onePhone } from './phone-text.ts';

/** The info drawer of the open chat. */
export type DrawerRead = {
  open: boolean;
  /** Null: the drawer does not tell. */
  group: boolean | null;
  name: string | null;
  /** E.164 of a person's drawer; null in groups, where it is hidden, and where several numbers stand. */
  phone: string | null;
};

/** Reads the info drawer; `open: false` where there is none. */
export function readDrawer(page: Document, context: ReadContext): DrawerRead {
  const drawer = findInfoDrawer(page, context);
  if (!drawer) return { open: false, group: null, name: null, phone: null };
  const group = isGroup(drawer);
  const body = (element: Element) => !element.closest('header');
  const [name] = findAll(drawer, DRAWER_NAME, context, body);
  const found = group === true ? { phone: null, several: false } : onePhone(leafTexts(drawer, body));
  if (found.several) context.drift.add('drawer.phone', 'ambiguous');
  return { open: true, group, name: name ? visibleText(name) || null : null, phone: found.phone };
}

/** The drawer that shows something, or null. */
export function findInfoDrawer(page: Document, context: ReadContext): Element | null {
  const found = findAll(
    page,
    INFO_DRAWER,
    context,
    (element) => element.querySelector('header, span, button') !== null,
  );
  return (
    found.find((drawer) => titlesOf(drawer).length > 0) ?? (found.length === 1 ? (found[0] ?? null) : null)
  );
}

function titlesOf(drawer: Element): string[] {
  const header = drawer.querySelector('header');
  return header ? leafTexts(header, () => true) : [];
}

function isGroup(drawer: Element): boolean | null {
  const label = drawer.getAttribute('aria-label') ?? '';
  const texts = [label, ...titlesOf(drawer)];
  const group = texts.some((text) => isWord('groupInfo', text)) || drawer.querySelector(GROUP_MARKS) !== null;
  const person = texts.some((text) => isWord('contactInfo', text));
  return group === person ? null : group;
}
