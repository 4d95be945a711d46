import type { CountryCode } from 'libphonenumber-js/max';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { LinkifyIt } from 'linkify-it';
import type { Inline } from './text-tree.types.ts';

/** A stretch of a line that is no plain text. */
export type Span = { start: number; end: number; node: Inline };

const links = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true });
/** Longer lines are no longer a message of a person; numbers are not looked for in them. */
const longestForNumbers = 20_000;

/**
 * Finds web and e-mail addresses, mentions and phone numbers in a line, in their order and without overlap. Numbers
 * without a plus only with the country they are of.
 */
export function findLinks(line: string, country?: CountryCode): Span[] {
  const spans: Span[] = [];
  const add = (span: Span | null) => {
    if (span && !spans.some(({ start, end }) => span.start < end && start < span.end)) spans.push(span);
  };
  for (const { index, raw, url } of links.match(line) ?? []) add(linkAt(line, index, raw, url));
  for (const match of line.matchAll(/(?<![\p{L}\p{N}@._-])@(\d{7,20})(?![\p{L}\p{N}])/gu))
    add({
      start: match.index,
      end: match.index + match[0].length,
      node: { type: 'mention', text: match[0], digits: match[1]! },
    });
  if (line.length <= longestForNumbers && /\d{3}/.test(line))
    for (const { startsAt, endsAt, number } of findPhoneNumbersInText(line, { defaultCountry: country }))
      add(numberAt(line, startsAt, endsAt, number.number));
  return spans.sort((one, other) => one.start - other.start);
}

function linkAt(line: string, index: number, raw: string, url: string): Span | null {
  const text = withoutMarks(line.slice(0, index), raw);
  const href = safeHref(url.slice(0, url.length - (raw.length - text.length)));
  return href === null
    ? null
    : { start: index, end: index + text.length, node: { type: 'link', text, href } };
}

/** A mark that was opened before an address and stands at its end closes there: `*https://a.example*`. */
function withoutMarks(before: string, raw: string): string {
  let end = raw.length;
  while (end > 0 && /[*_~`]/.test(raw[end - 1]!) && before.includes(raw[end - 1]!)) end--;
  return raw.slice(0, end);
}

function safeHref(url: string): string | null {
  if (url.startsWith('mailto:')) return url;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

function numberAt(line: string, start: number, end: number, number: string): Span {
  return { start, end, node: { type: 'link', text: line.slice(start, end), href: `tel:${number}` } };
}
