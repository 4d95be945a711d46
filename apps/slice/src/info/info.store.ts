import type { InfoRead } from '@queunir/reader/drawer/read-info';
import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { identitiesOfAuthors } from '../ingest/group-authors.store.ts';

type Tx = Transaction<DB>;

/** Writes what the drawer of a chat showed. `members` are those to be kept, null outside of groups. */
export async function writeInfo(
  tx: Tx,
  chat: { id: string; lineId: string },
  info: InfoRead,
  members: InfoRead['members'],
  now: Date,
): Promise<void> {
  const row = {
    read_at: now,
    member_count: info.memberCount,
    drawn: info.members?.length ?? null,
    created_by: info.createdBy,
    common_groups: info.commonGroups,
    business: info.business,
    emails: info.emails,
    websites: info.websites,
  };
  await tx
    .insertInto('chat_info')
    .values({ chat_id: chat.id, line_id: chat.lineId, ...row })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(row))
    .execute();
  if (members !== null) await writeMembers(tx, chat, info, members, now);
}

/** Members that were drawn take the place of what was known; the others stay only while the list may have been cut. */
async function writeMembers(
  tx: Tx,
  chat: { id: string; lineId: string },
  info: InfoRead,
  members: NonNullable<InfoRead['members']>,
  now: Date,
): Promise<void> {
  const others = members.filter(({ me }) => !me);
  const named = others.map(({ name, phone }) => phone ?? name);
  const identities = await identitiesOfAuthors(tx, chat.lineId, named, {
    source: 'drawer',
    proof: 'member list',
  });
  const rows = others.flatMap((member, position) => {
    const identity = identities.get(member.phone ?? member.name);
    return identity ? [{ identity, position, name: member.name, admin: member.admin }] : [];
  });
  const isWhole = info.memberCount !== null && info.members?.length === info.memberCount;
  const seen = rows.map(({ identity }) => identity);
  await sql`delete from group_member where chat_id = ${chat.id}
    and (${isWhole} or identity_id = any(${seen}::uuid[]))`.execute(tx);
  await sql`update identity set last_seen_at = ${now} where id = any(${seen}::uuid[])`.execute(tx);
  await sql`insert into group_member (chat_id, identity_id, name, admin, position, last_seen_at)
    select ${chat.id}, r.identity, r.name, r.admin, r.position, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(identity uuid, name text, admin boolean, position integer)`.execute(tx);
}
