import { findAll, findOne } from '../anchors/find.ts';
import { hasIcon, readIcons } from '../anchors/icons.ts';
import type { HeaderRead } from '../feed.ts';
import { GROUP_ICONS } from '../list/row.anchors.ts';
import { isWord, matchWord } from '../locales/lexicon.ts';
import type { ReadContext } from '../page/context.ts';
import { oneLine } from '../text/bidi.ts';
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
  if (text === undefined || isSelfMark(text)) return null;
  return text;
}

function isSelfMark(text: string): boolean {
  const inside = /^\((.+)\)$/.exec(text)?.[1];
  return inside !== undefined && isWord('you', inside);
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
