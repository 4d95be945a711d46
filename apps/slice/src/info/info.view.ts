import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';

/** What the drawer showed of a chat when it was read last. */
export type InfoRow = {
  read_at: Date;
  member_count: number | null;
  drawn: number | null;
  created_by: string | null;
  common_groups: number | null;
  business: boolean;
  emails: string[];
  websites: string[];
};

export type MemberRow = {
  identity_id: string;
  name: string;
  phone: string | null;
  admin: boolean | null;
  last_seen_at: Date;
};

/** What is known of a chat by its drawer, and the members of a group, seen last first; null when it was never read. */
export async function readInfoOfChat(
  db: SliceDb,
  chatId: string,
): Promise<{ info: InfoRow; members: MemberRow[] } | null> {
  const info = await db.selectFrom('chat_info').selectAll().where('chat_id', '=', chatId).executeTakeFirst();
  if (!info) return null;
  const members = await sql<MemberRow>`
    select g.identity_id, g.name, case when i.kind = 'phone' then i.value end as phone, g.admin, g.last_seen_at
    from group_member g join identity i on i.id = g.identity_id where g.chat_id = ${chatId}
    order by g.last_seen_at desc, g.position, g.id`.execute(db);
  return { info, members: members.rows };
}
