import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon, readIcons } from '../anchors/icons.ts';
import type { HeaderRead } from '../feed.ts';
import { GROUP_ICONS } from '../list/row.anchors.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import { holdsText } from '../message/leaf-texts.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
import { isSameBesidePictures, isSameName } from '../text/same-name.ts';
import { isSelfMark } from '../text/self-mark.ts';
import { hasTwoReadings } from '../text/two-readings.ts';
import { visibleText } from '../text/visible-text.ts';
import { HEADER, SUBTITLE, TITLE } from './header.anchors.ts';

/** Name and subtitle of the open chat; null when the name cannot be told. `main` is `div#main`. */
export function readHeader(main: Element, context: ReadContext): HeaderRead | null {
  const header = findOne(main, HEADER, context);
  if (!header) return null;
  const title = readTitle(header, context);
  if (title === null) return null;
  const subtitle = readSubtitle(header, title, context);
  const icons = readIcons(header);
  return {
    title,
    subtitle,
    group: hasIcon(icons, GROUP_ICONS) ? true : groupBySubtitle(subtitle),
    presence: presenceOf(subtitle),
  };
}

// The list of members and "online" carry a `title` attribute, the name never does: the first titled element
// of the header is the trap (sources PT, SIM).
function readTitle(header: Element, context: ReadContext): string | null {
  const found = findAll(
    header,
    TITLE,
    context,
    (span) =>
      !span.hasAttribute('title') &&
      !span.closest('[title]:not([role="button"]), [data-testid="chat-subtitle"]') &&
      !span.closest('[data-icon]'),
  );
  const texts = found.map((span) => visibleText(span)).filter((text) => text !== '');
  const text = texts[0];
  const element = found.find((span) => visibleText(span) === text);
  if (text === undefined || !element || isSelfMark(text)) return null;
  if (isFirst(header, element) && isSelectedRow(element) && !hasTwoReadings(element)) return text;
  context.drift.add(TITLE.name, 'ambiguous');
  return null;
}

// Nothing but a subtitle, which has a `title`, may stand before the name.
function isFirst(header: Element, title: Element): boolean {
  const info = title.closest('[role="button"]') ?? header;
  for (const element of [info, ...info.querySelectorAll('*')]) {
    if (element === title) return true;
    if (element.closest('[title]:not([role="button"]), [data-testid="chat-subtitle"], [data-icon], svg'))
      continue;
    if (holdsText(element) && !title.contains(element)) return false;
  }
  return true;
}

// The list marks the row of the open chat; where it shows a row, both say the same name (whatsapp-web-dom §2.2).
function isSelectedRow(title: Element): boolean {
  const rows = title.ownerDocument.querySelectorAll('#side [role="grid"] [aria-selected="true"]');
  const row = rows.length === 1 ? rows[0] : undefined;
  const names = [...(row?.querySelectorAll('[aria-colindex="2"] span[title]') ?? [])];
  if (names.length === 0) return true;
  const pictured = title.querySelector('img') ?? row?.querySelector('[aria-colindex="2"] img');
  return names.some((span) => {
    const name = oneLine(span.getAttribute('title') ?? '');
    return pictured ? isSameBesidePictures(visibleText(title), name) : isSameName(title, name);
  });
}

function readSubtitle(header: Element, title: string, context: ReadContext): string | null {
  const found = findAll(header, SUBTITLE, context);
  const [span] = found;
  const text = span ? oneLine(span.getAttribute('title') ?? '') || visibleText(span) : '';
  return text === '' || text === title ? null : text;
}

/** Group or person by what stands below the name; null when it may be either. */
export function groupBySubtitle(subtitle: string | null): boolean | null {
  if (subtitle === null) return null;
  const group = matchWord('groupSubtitle', subtitle) !== null;
  const person = matchWord('personSubtitle', subtitle) !== null;
  return group === person ? null : group;
}

/** What the other side does now, by the subtitle. */
export function presenceOf(subtitle: string | null): HeaderRead['presence'] {
  if (subtitle === null) return null;
  if (matchWord('typing', subtitle)) return 'typing';
  if (matchWord('recording', subtitle)) return 'recording';
  return isWord('online', subtitle) ? 'online' : null;
}
