import { type RawBuilder, sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/**
 * Has this chat `c` a hole that the page may close, and whose next try is due at a moment? What was tried before the
 * number was linked anew counts as not tried.
 */
export const hasDueHole = (at: Date): RawBuilder<boolean> => sql<boolean>`(exists (
    select 1 from hole h where h.chat_id = c.id and h.closed_at is null and not h.beyond)
  and (c.hole_try_at is null or c.hole_try_at <= ${at}
    or c.tried_at < (select l.linked_at from line l where l.id = c.line_id)))`;

/** Chats whose hole is due, who waits longest first, and when the next one is; unread ones only where they may be read. */
export async function holesToTry(
  db: SliceDb,
  lineId: string,
  mayReadUnread: boolean,
  at: Date,
): Promise<{ due: string[]; next: Date | null }> {
  const found = await sql<{ id: string; due: boolean; hole_try_at: Date | null }>`
    select c.id, ${hasDueHole(at)} as due, c.hole_try_at from chat c
    where c.line_id = ${lineId} and not c.archived
      and exists (select 1 from hole h where h.chat_id = c.id and h.closed_at is null and not h.beyond)
      and (${mayReadUnread} or (c.unread = 0 and not c.marked_unread))
    order by coalesce(c.hole_try_at, '-infinity'::timestamptz), c.id`.execute(db);
  return {
    due: found.rows.flatMap(({ id, due }) => (due ? [id] : [])),
    next: found.rows.find(({ due }) => !due)?.hole_try_at ?? null,
  };
}
