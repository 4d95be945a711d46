import { stripBidi } from '../text/bidi.ts';
import { type NumericDate, parseNumericDate } from './numeric-date.ts';
import { type Clock, parseClock } from './parse-clock.ts';

/** What `data-pre-plain-text` says: `[22:41, 10/30/2024] Ana: ` (whatsapp-web-dom §3.3). */
export type PrePlain = { clock: Clock | null; date: NumericDate | null; name: string | null };

const SHAPE = /^\[([^\]]*)\] (.*?):? ?$/s;

/** Reads the attribute, or gives null when it is a line mark (`> `, `1. `) and not a message's head. */
export function parsePrePlain(value: string): PrePlain | null {
  const match = SHAPE.exec(stripBidi(value));
  if (!match) return null;
  const inside = match[1] ?? '';
  const comma = inside.indexOf(', ');
  const [first, second] = comma < 0 ? [inside, ''] : [inside.slice(0, comma), inside.slice(comma + 2)];
  const name = (match[2] ?? '').trim();
  return {
    clock: parseClock(first) ?? parseClock(second),
    date: parseNumericDate(second) ?? parseNumericDate(first),
    name: name === '' ? null : name,
  };
}
