import type { Meridiem } from './meridiem.ts';

/** What stands around date and time: `[…]`, `… - `, `…: ` (iOS before 2017) or `… - …; ` (WhatsApp Viewer). */
export type HeaderWrapper = 'bracket' | 'dash' | 'colon' | 'viewer';

/** How a message's first line begins, as it is written; numbers are not yet given a meaning. */
export type Header = {
  wrapper: HeaderWrapper;
  timeFirst: boolean;
  /** What parts the date: `/`, `.`, `-`, a month's name, or CJK words. */
  parting: '/' | '.' | '-' | 'name' | 'cjk';
  /** The three parts of the date in the order they are written; `c` is -1 when there is no year. */
  a: number;
  b: number;
  c: number;
  /** Where the year is certain to stand: four digits, an era or a word say so. */
  year: 'first' | 'last' | 'unsaid' | 'none';
  /** First letter or word of an era (R, H, 令和, 民國), else an empty string. */
  era: string;
  hour: number;
  minute: number;
  /** -1 when the header has none. */
  second: number;
  half: Meridiem | null;
  /** The half of the day is written AM or PM, in capitals and without dots. */
  capitals: boolean;
  /** A word beside the time that is no known half of a day, as written; else an empty string. */
  word: string;
  /** Day or month is written with a zero in front. */
  padded: boolean;
  /** The parts of the date are written with spaces between, as Korean and Hungarian do. */
  spaced: boolean;
  /** The hour is parted from the minute by a letter without spaces, which no phone is known to write. */
  odd: boolean;
  /** Where the rest of the line begins. */
  end: number;
};

/** What all headers of one file share. */
export type HeaderShape = {
  wrapper: HeaderWrapper;
  timeFirst: boolean;
  parting: Header['parting'];
  yearFirst: boolean;
  /** Whether headers of this file must have seconds. */
  seconds: 'always' | 'never' | 'either';
  /** Most headers have seconds, which iOS writes and Android does not. */
  mostlySeconds: boolean;
};
