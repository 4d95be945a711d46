import { findAll } from '../anchors/find.ts';
import { isWord } from '../locales/lexicon.ts';
import { leafTexts } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { visibleText } from '../text/visible-text.ts';
import {
  COMMON_GROUPS,
  CREATED_BY,
  EMAIL_LINKS,
  MEMBER_NAME,
  MEMBER_ROWS,
  PARTICIPANTS,
  WEBSITE_LINKS,
} from './info.anchors.ts';
import { onePhone } from './phone-text.ts';
import { findInfoDrawer, readDrawer } from './read-drawer.ts';

/** One member of a group as the drawer's list shows it. */
export type MemberRead = {
  /** Saved name, number, or `~` and the push name, as it stands. */
  name: string;
  /** E.164; null where the row shows none, or several. */
  phone: string | null;
  /** Null where no row bears the tag in a word that is known: every group has an admin. */
  admin: boolean | null;
  /** The linked account itself. */
  me: boolean;
};

/** What the info drawer tells beside name and number; nothing where it is closed. */
export type InfoRead = {
  /** Members that are drawn, in page order: a long list is cut. Null outside of groups. */
  members: MemberRead[] | null;
  /** How many the group has by its own line; null where the page does not say. */
  memberCount: number | null;
  /** Who made the group and when, as it is printed; null where the page does not say. */
  createdBy: string | null;
  /** Groups that a person shares with the account; null where the page does not say. */
  commonGroups: number | null;
  /** The drawer calls it a business. */
  business: boolean;
  /** Addresses and links of a business, as they are linked. */
  emails: string[];
  websites: string[];
};

/** Reads members of a group, and what a business gives as links. What else stands there: see `docs/page-reading.md`. */
export function readInfo(page: Document, context: ReadContext): InfoRead {
  const drawer = findInfoDrawer(page, context);
  const { group } = readDrawer(page, context);
  if (!drawer || group === null) return nothing;
  if (group) {
    const memberCount = readCount(drawer);
    const createdBy = textOfOne(drawer, CREATED_BY);
    return { ...nothing, members: readMembers(drawer, memberCount, context), memberCount, createdBy };
  }
  const commonGroups = readCommonGroups(drawer);
  const business = leafTexts(drawer, () => true).some((text) => isWord('businessAccount', text));
  if (!business) return { ...nothing, commonGroups };
  const links = (css: string) => [
    ...new Set([...drawer.querySelectorAll(css)].map((link) => link.getAttribute('href') ?? '')),
  ];
  return {
    ...nothing,
    commonGroups,
    business,
    emails: links(EMAIL_LINKS).map((href) => href.slice('mailto:'.length)),
    websites: links(WEBSITE_LINKS),
  };
}

const nothing: InfoRead = {
  members: null,
  memberCount: null,
  createdBy: null,
  commonGroups: null,
  business: false,
  emails: [],
  websites: [],
};

function readMembers(drawer: Element, count: number | null, context: ReadContext): MemberRead[] {
  const rows = findAll(drawer, MEMBER_ROWS, context);
  const isMarked = drawer.querySelector(PARTICIPANTS) !== null;
  if (!isMarked && (count === null || rows.length > count)) return [];
  const tagged = rows.some((row) => leafTexts(row, () => true).some((text) => isWord('groupAdmin', text)));
  return rows.flatMap((row) => {
    const [span] = findAll(row, MEMBER_NAME, context);
    const name = span ? visibleText(span) : '';
    const texts = leafTexts(row, () => true);
    if (name === '' || isWord('groupAdmin', name)) {
      context.drift.add(MEMBER_NAME.name, 'missing');
      return [];
    }
    return {
      name,
      phone: onePhone(texts).phone,
      admin: tagged ? texts.some((text) => isWord('groupAdmin', text)) : null,
      me: isWord('you', name),
    };
  });
}

// `Group · 27 members`, in whatever language.
function readCount(drawer: Element): number | null {
  const counts = leafTexts(drawer, () => true).flatMap((text) => {
    const digits = /^\p{L}+ · (\d[\d.,\u00a0 ]*) \p{L}+$/u.exec(text)?.[1]?.replace(/\D/g, '');
    return digits ? Number(digits) : [];
  });
  return new Set(counts).size === 1 ? (counts[0] ?? null) : null;
}

/** The text of the one element of this kind, or null. */
function textOfOne(drawer: Element, css: string): string | null {
  const found = drawer.querySelectorAll(css);
  return found.length === 1 && found[0] ? visibleText(found[0]) || null : null;
}

// `3 groups in common`: the one number of its section, in whatever language.
function readCommonGroups(drawer: Element): number | null {
  const numbers = /^\D*(\d+)\D*$/.exec(textOfOne(drawer, COMMON_GROUPS) ?? '');
  return numbers?.[1] ? Number(numbers[1]) : null;
}
