import { isMark } from '../headers/plain-head.ts';
import { detached } from './detached.ts';

/** No name of a person or group is longer. */
export const LONGEST_LABEL = 130;
const MOST_LABELS = 20_000;

type Tally = { seen: number; alone: number; marked: number };

/** Where the names in front of messages may end: places of ": " (or of ":" at the end of the line). */
export function labelEnds(rest: string): number[] {
  const ends: number[] = [];
  let at = rest.indexOf(':');
  while (at > 0 && at <= LONGEST_LABEL && ends.length < 4) {
    const next = rest.charCodeAt(at + 1);
    if (next === 32 || Number.isNaN(next)) ends.push(at);
    at = rest.indexOf(':', at + 1);
  }
  return ends;
}

/**
 * Gathers which names stand in front of messages, so that a name with a colon in it is told from a message that
 * begins with a word and a colon. A longer name wins only when the shorter one never stands alone.
 */
export class LabelEvidence {
  readonly #tallies = new Map<string, Tally>();
  /** Lines without a name whose first character is a direction mark, and those without one. */
  markedNotices = 0;
  plainNotices = 0;
  /** Lines whose body begins with a direction mark. */
  markedBodies = 0;
  /** Lines with a name that begin with a direction mark. */
  markedLabels = 0;

  /** Takes what follows a header; gives the place where the body begins if the first name is right, else -1. */
  add(rest: string): number {
    const marked = rest.charCodeAt(0) === 0x200e || rest.charCodeAt(0) === 0x200f;
    const ends = labelEnds(rest);
    if (ends.length === 0) {
      if (marked) this.markedNotices += 1;
      else this.plainNotices += 1;
      return -1;
    }
    if (marked) this.markedLabels += 1;
    for (const [n, end] of ends.entries()) {
      const after = rest.charCodeAt(end + 2);
      const generated = after === 0x200e || after === 0x200f;
      if (generated && !marked) this.markedBodies += 1;
      this.#count(
        rest.slice(0, end),
        ends.length === n + 1 && n === 0,
        generated && !rest.startsWith('<', end + 3),
      );
    }
    return ends[0]! + 2;
  }

  #count(label: string, alone: boolean, marked: boolean): void {
    let tally = this.#tallies.get(label);
    if (!tally) {
      if (this.#tallies.size >= MOST_LABELS) return;
      tally = { seen: 0, alone: 0, marked: 0 };
      this.#tallies.set(detached(label), tally);
    }
    tally.seen += 1;
    if (alone) tally.alone += 1;
    if (marked) tally.marked += 1;
  }

  /** Names that hold ": " themselves. */
  longLabels(title: string | null): Set<string> {
    const long = new Set<string>();
    for (const [label, tally] of this.#tallies) {
      const colon = label.indexOf(': ');
      if (colon < 0) continue;
      const short = this.#tallies.get(label.slice(0, colon));
      const stands = short === undefined || (short.alone === 0 && short.seen === tally.seen);
      if (stands && (tally.seen > 4 || tally.marked > 0 || label === title)) long.add(label);
    }
    return long;
  }

  /** Whether a name stands in front of more than one line. */
  often(label: string): boolean {
    return (this.#tallies.get(label)?.seen ?? 0) > 1;
  }

  /** Whether a name that begins with a direction mark stands in front of so many lines that it is one. */
  knows(label: string): boolean {
    const tally = this.#tallies.get(label);
    return tally !== undefined && tally.seen > 4 && tally.alone > 0;
  }
}

/** A name without direction marks and with plain spaces; U+2011 in numbers becomes a hyphen. */
export function cleanLabel(label: string): string {
  let clean = '';
  for (let at = 0; at < label.length; at += 1) {
    const code = label.charCodeAt(at);
    if (code < 128) clean += label[at];
    else if (!isMark(code))
      clean += code === 0xa0 || code === 0x202f ? ' ' : code === 0x2011 ? '-' : label[at];
  }
  return clean.trim();
}
