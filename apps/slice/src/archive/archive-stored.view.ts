import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';
import type { ArchiveStored } from './plan-archive-look.ts';

/** How many chats of a line are archived, archived with something unread, and in the list. */
export async function archiveStored(db: SliceDb, lineId: string): Promise<ArchiveStored> {
  const found = await sql<ArchiveStored>`
    select count(*) filter (where archived) as archived,
      count(*) filter (where archived and (unread > 0 or marked_unread)) as unread,
      count(*) filter (where not archived) as listed
    from chat where line_id = ${lineId}`.execute(db);
  return found.rows[0] ?? { archived: 0, unread: 0, listed: 0 };
}

/** Stored archived chats with their titles. */
export async function archivedChats(db: SliceDb, lineId: string): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom('chat')
    .select(['id', 'title'])
    .where('line_id', '=', lineId)
    .where('archived', '=', true)
    .execute();
}
