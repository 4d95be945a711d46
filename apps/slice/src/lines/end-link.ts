import type { SliceDb } from '../slice.types.ts';
import { isLinked, type LineRow, markEnded, markReason } from './line.store.ts';

/** Writes down that the link of a line is over, and why where WhatsApp says it; gives the line as it is then. */
export async function endLink(
  db: SliceDb,
  line: LineRow,
  reason: string | null,
  now: Date,
): Promise<LineRow> {
  let ended = line;
  if (isLinked(line)) {
    await markEnded(db, line.id, now);
    ended = { ...ended, endedAt: now };
  }
  if (reason !== null && reason !== line.endedReason) {
    await markReason(db, line.id, reason);
    ended = { ...ended, endedReason: reason };
  }
  return ended;
}
