import { en } from './en.ts';
import { es, fr, id, it, pt, ru, tr } from './other-languages.ts';
import type { AckWord, Words } from './words.ts';

/** Every language at once: an account may change its language while the page is open. */
const ALL: readonly Words[] = [en, pt, es, it, id, ru, tr, fr];

type TextField = { [K in keyof Words]-?: NonNullable<Words[K]> extends string[] ? K : never }[keyof Words];
type PatternField = { [K in keyof Words]-?: NonNullable<Words[K]> extends RegExp[] ? K : never }[keyof Words];

const sets = new Map<TextField, ReadonlySet<string>>();
const patterns = new Map<PatternField, readonly RegExp[]>();

/** True when the text is one of the words of a field in any language, without case. */
export function isWord(field: TextField, text: string): boolean {
  return wordsOf(field).has(text.toLowerCase());
}

/** False when none of a field's words stands anywhere in a longer text, so that nothing needs to be looked for in it. */
export function mayHoldWord(field: TextField, text: string): boolean {
  const lower = text.toLowerCase();
  for (const word of wordsOf(field)) if (lower.includes(word)) return true;
  return false;
}

function wordsOf(field: TextField): ReadonlySet<string> {
  let set = sets.get(field);
  if (!set) {
    set = new Set(ALL.flatMap((words) => words[field] ?? []).map((word) => word.toLowerCase()));
    sets.set(field, set);
  }
  return set;
}

/** The match of the first pattern of a field that fits the whole text, or null. */
export function matchWord(field: PatternField, text: string): RegExpExecArray | null {
  let list = patterns.get(field);
  if (!list) {
    list = ALL.flatMap((words) => words[field] ?? []);
    patterns.set(field, list);
  }
  for (const pattern of list) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/** Every word and pattern of every language, in no order. */
export function allWords(): (string | RegExp)[] {
  return ALL.flatMap((words) =>
    Object.entries(words).flatMap(([field, value]) => {
      if (field === 'language') return [];
      const lists = Array.isArray(value) ? [value] : Object.values(value as Record<string, string[]>);
      return lists.flat() as (string | RegExp)[];
    }),
  );
}

const ACKS: ReadonlyMap<string, AckWord> = new Map(
  ALL.flatMap((words) =>
    Object.entries(words.ack ?? {}).flatMap(([ack, labels]) =>
      labels.map((label): [string, AckWord] => [label.toLowerCase(), ack as AckWord]),
    ),
  ),
);

/** What a tick's label says, blanks around it ignored, or null when no language knows it. */
export function ackWord(label: string): AckWord | null {
  return ACKS.get(label.trim().toLowerCase()) ?? null;
}

/** Index of a weekday (Sunday is 0) in any language of the table, by the names that the browser knows, or null. */
export function weekdayIndex(text: string): number | null {
  if (weekdays.size === 0) for (const { language } of ALL) addWeekdays(language);
  return weekdays.get(text.toLowerCase()) ?? null;
}

const weekdays = new Map<string, number>();

function addWeekdays(language: string): void {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 0; day < 7; day += 1) {
    // The first of October 2023 was a Sunday.
    const long = name.format(Date.UTC(2023, 9, 1 + day)).toLowerCase();
    weekdays.set(long, day);
    // Portuguese prints "segunda-feira" without its second half too.
    weekdays.set(long.replace(/-feira$/, ''), day);
  }
}
