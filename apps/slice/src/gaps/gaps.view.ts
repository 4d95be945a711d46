import type { GapReason } from '@queunir/contracts/gaps/gaps';
import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';
import type { Trying } from './next-try.ts';

/** A gap with how many chats changed in it, by what is known of them now. */
export type GapRead = {
  id: string;
  reason: GapReason;
  from_at: Date;
  to_at: Date | null;
  looked_at: Date | null;
  read: number;
  preview_only: number;
  waiting: number;
  holes: number;
};

const mostGaps = 20;
const mostHoles = 50;

/**
 * Gaps of a line since a moment, newest first. A chat changed in one when a message of that time came to be known after
 * it; a minute counts whole, since that is what the page says.
 */
export async function readGaps(db: SliceDb, lineId: string, since: Date): Promise<GapRead[]> {
  const found = await sql<GapRead>`
    with g as (
      select * from gap where line_id = ${lineId} and coalesce(to_at, now()) >= ${since}
      order by from_at desc limit ${mostGaps}
    ), came as (
      select g.id as gap_id, c.unread > 0 or c.marked_unread as unread, coalesce(last.provisional, false) as preview,
        exists (select 1 from hole h where h.chat_id = c.id and h.closed_at is null
          and h.after_at >= g.from_at and h.before_at <= g.to_at) as hole
      from g join chat c on c.line_id = ${lineId} and c.last_at >= date_trunc('minute', g.from_at)
      left join message last on last.id = c.last_message_id
      where g.to_at is not null and exists (
        select 1 from message m where m.chat_id = c.id and m.ordered_at >= date_trunc('minute', g.from_at)
          and m.ordered_at <= g.to_at and m.created_at >= g.from_at and m.actor = 'phone')
    )
    select g.id, g.reason, g.from_at, g.to_at, g.looked_at,
      count(came.gap_id) filter (where not preview and not hole) as read,
      count(came.gap_id) filter (where preview and unread) as preview_only,
      count(came.gap_id) filter (where preview and not unread) as waiting,
      count(came.gap_id) filter (where hole and not preview) as holes
    from g left join came on came.gap_id = g.id
    group by g.id, g.reason, g.from_at, g.to_at, g.looked_at order by g.from_at desc`.execute(db);
  return found.rows;
}

/** A chat with its open holes as one. */
export type HoleRead = { chat_id: string; title: string; before_at: Date; after_at: Date } & Trying;

/** Chats with an open hole, newest first. */
export async function readHoles(db: SliceDb, lineId: string): Promise<HoleRead[]> {
  const found = await sql<HoleRead>`
    select h.chat_id, c.title, min(h.before_at) as before_at, max(h.after_at) as after_at, bool_and(h.beyond) as beyond,
      c.hole_try_at as try_at, c.unread > 0 or c.marked_unread as unread, c.archived
    from hole h join chat c on c.id = h.chat_id where h.line_id = ${lineId} and h.closed_at is null
    group by h.chat_id, c.id order by max(h.after_at) desc limit ${mostHoles}`.execute(db);
  return found.rows;
}

/** What is not known for other reasons than a gap: unread chats, chats to be read, the archive; and since when. */
export async function readUnknown(
  db: SliceDb,
  lineId: string,
): Promise<{ unread: number; waiting: number; archived: number; since: Date } | null> {
  const found = await sql<{ unread: number; waiting: number; archived: number; since: Date }>`
    select count(*) filter (where not c.archived and (m.provisional or c.history in ('nothing', 'preview'))
        and (c.unread > 0 or c.marked_unread)) as unread,
      count(*) filter (where not c.archived and m.provisional and c.unread = 0 and not c.marked_unread) as waiting,
      count(*) filter (where c.archived) as archived,
      (select greatest(l.ledger_since, l.linked_at) from line l where l.id = ${lineId} and l.linked_at is not null) as since
    from chat c left join message m on m.id = c.last_message_id where c.line_id = ${lineId}`.execute(db);
  const row = found.rows[0];
  return row?.since ? row : null;
}

/**
 * Was the list seen down to what is older than the gaps that wait to be looked through? `rows`: so many different ones
 * were seen from its top. Pinned chats stand above newer ones, so each of them counts.
 */
export async function isLookedThrough(db: SliceDb, lineId: string, rows: number): Promise<boolean> {
  const found = await sql<{ newer: number }>`
    select count(*) as newer from chat c where c.line_id = ${lineId} and not c.archived and (c.pinned or c.last_at >=
      (select date_trunc('day', min(from_at)) from gap where line_id = ${lineId} and to_at is not null and looked_at is null))`.execute(
    db,
  );
  return (found.rows[0]?.newer ?? 0) < rows;
}

/** Does any gap wait for the list to be looked through? */
export async function isToLook(db: SliceDb, lineId: string): Promise<boolean> {
  const row = await db
    .selectFrom('gap')
    .select('id')
    .where('line_id', '=', lineId)
    .where('to_at', 'is not', null)
    .where('looked_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
