import type { Change } from './change.ts';
import { isPartOf } from './is-part-of.ts';
import type { Sight } from './sight.ts';

/** What is true of the page as it was, by its elements: what the reader saw there, or what its maker says. */
export type Known = {
  rows: ReadonlyMap<Element, Read>;
  messages: ReadonlyMap<Element, Read>;
  title: string | null;
};

/** A row has no key: it is known by its element. */
const ROW_FIELDS = ['title', 'preview', 'time'] as const;
const MESSAGE_FIELDS = ['text', 'own', 'sentAt', 'time', 'author'] as const;

/** What elements hold words that a change may truly change, by the field that they are read into. */
const WORDS: Readonly<Record<string, string>> = {
  text: '[data-testid~="selectable-text"], .selectable-text, img.emoji',
  preview: '[aria-colindex="2"] + *',
  author: '[data-testid="author"]',
};

type Read = Readonly<Record<string, unknown>>;

/**
 * Everything on a changed page that is not null and contradicts the page as it was, in words. Call it when the
 * page is as it was again. What counts as a contradiction is written in `docs/page-reading.md`.
 */
export function findLies(before: Known, after: Sight, change: Change): string[] {
  return [
    ...compare(before.rows, after.rows, ROW_FIELDS, change, (row) => String(row.title)),
    ...compare(before.messages, after.messages, MESSAGE_FIELDS, change, (message) => String(message.key)),
    ...titleLies(before, after, change),
  ];
}

function titleLies(before: Known, after: Sight, change: Change): string[] {
  if (after.title === null || after.title === before.title) return [];
  const words = change.touched.some(
    (element) =>
      element.closest('div#main > header') !== null ||
      (change.empties === true && element.querySelector('div#main > header') !== null),
  );
  if (words && before.title !== null && isPartOf(after.title, before.title)) return [];
  return [`chat titled ${after.title}`];
}

function compare(
  before: ReadonlyMap<Element, Read>,
  after: ReadonlyMap<Element, Read>,
  fields: readonly string[],
  change: Change,
  name: (thing: Read) => string,
): string[] {
  const lies: string[] = [];
  for (const [element, thing] of after) {
    const sources = sourcesOf(element, before, change);
    if (sources.length === 0) {
      lies.push(`something that was nothing: ${name(thing)}`);
      continue;
    }
    const told = sources.map(([source, was]) => differences(source, was, thing, fields, change));
    const best = told.reduce((least, each) => (each.length < least.length ? each : least));
    lies.push(...best.map((lie) => `${name(thing)}: ${lie}`));
  }
  return lies;
}

// An element that is no row or message by itself may be one's wrapper, or what a wrapper held.
function sourcesOf(element: Element, before: ReadonlyMap<Element, Read>, change: Change): [Element, Read][] {
  const origin = change.origins.get(element) ?? element;
  const same = before.get(origin);
  if (same) return [[origin, same]];
  return [...before].filter(([known]) => known.contains(origin) || origin.contains(known));
}

function differences(
  source: Element,
  was: Read,
  is: Read,
  fields: readonly string[],
  change: Change,
): string[] {
  return fields.flatMap((field) => {
    // Who exchanges two ids has made another page: the older ones say a side.
    if (field === 'own' && change.moved === 'data-id' && change.touched.includes(source)) return [];
    if (is[field] === null || was[field] === undefined || isSame(field, is[field], was[field])) return [];
    if (isStillSaid(source, field, was, is[field], change)) return [];
    return [`${field} was ${JSON.stringify(was[field])}, is ${JSON.stringify(is[field])}`];
  });
}

// A page puts `~` before some push names and leaves it out in heads.
function isSame(field: string, is: unknown, was: unknown): boolean {
  return is === was || (field === 'author' && String(is).replace(/^~/, '') === String(was).replace(/^~/, ''));
}

// Words of a person that were themselves changed: then what is left of them is what the page says.
function isStillSaid(source: Element, field: string, was: Read, is: unknown, change: Change): boolean {
  if (typeof is !== 'string' || isElsewhere(source, field, change)) return typeof is === 'string';
  const css = WORDS[field];
  if (!css) return false;
  // An author is written once for a run.
  const places = [...(field === 'author' ? document : source).querySelectorAll(css)];
  const touched = change.touched.some((element) =>
    places.some((place) => place.contains(element) || (change.empties === true && element.contains(place))),
  );
  if (!touched) return false;
  if (field === 'text') return typeof was.text === 'string' && isPartOf(is, was.text);
  return places.some((place) => isPartOf(is, shownIn(place))) || isPartOf(is, String(was[field]));
}

// What the page says once only and now says of another: see the page's documentation for each.
function isElsewhere(source: Element, field: string, change: Change): boolean {
  if (field === 'sentAt') return isOtherSide(source, change);
  if (field === 'preview' || (field === 'text' && source.querySelector('a[title]')))
    return change.moved === 'title';
  if (field === 'title')
    return (
      change.moved === undefined &&
      change.touched.length === 2 &&
      change.touched.every((element) => element.matches('[aria-colindex="2"] span[title]'))
    );
  if (field !== 'author') return false;
  const rows = change.touched.some(
    (element) => element.matches('[data-id]') || element.querySelector('[data-id]'),
  );
  return rows || change.moved === 'data-pre-plain-text';
}

// A message without a head is of the day below whose separator it stands.
function isOtherSide(source: Element, { touched, moved }: Change): boolean {
  if (moved !== undefined || touched.length !== 2 || source.querySelector('[data-pre-plain-text^="["]'))
    return false;
  const [row, separator] = touched[0]?.contains(source) ? touched : [...touched].reverse();
  return row?.contains(source) === true && separator?.querySelector('[data-id]') === null;
}

function shownIn(place: Element): string {
  const pictures = [...place.querySelectorAll('img')].map((img) => img.getAttribute('alt') ?? '');
  return place.textContent + pictures.join('');
}
