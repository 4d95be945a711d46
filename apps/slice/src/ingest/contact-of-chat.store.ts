import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';

/** What tells who is on the other side of a direct chat. */
export type OtherSide = {
  chatId: string;
  lineId: string;
  title: string;
  phone: string | null;
  jid: string | null;
  contactId: string | null;
  /** Where the title was read: list or header. */
  source: string;
};

/**
 * Gives a direct chat its contact: by number or JID where one is known, else a new one. Never by title: namesakes are
 * normal. Notes title, number and JID as identities, and lets the contact's name follow the title unless a person
 * named it. Gives the contact's id.
 */
export async function contactOfChat(tx: Transaction<DB>, side: OtherSide): Promise<string> {
  const contactId = side.contactId ?? (await findByHardId(tx, side)) ?? (await makeContact(tx, side));
  await noteIdentities(tx, contactId, side);
  await sql`update contact set name = ${side.title}
    where id = ${contactId} and not name_by_hand and name <> ${side.title}`.execute(tx);
  if (side.contactId === null) {
    await tx.updateTable('chat').set({ contact_id: contactId }).where('id', '=', side.chatId).execute();
  }
  return contactId;
}

async function findByHardId(tx: Transaction<DB>, side: OtherSide): Promise<string | null> {
  if (!side.phone && !side.jid) return null;
  const found = await sql<{ contact_id: string }>`
    select contact_id from identity where line_id = ${side.lineId} and contact_id is not null
    and ((kind = 'phone' and value = ${side.phone}) or (kind in ('jid', 'lid') and value = ${side.jid})) limit 1`.execute(
    tx,
  );
  return found.rows[0]?.contact_id ?? null;
}

async function makeContact(tx: Transaction<DB>, side: OtherSide): Promise<string> {
  const row = await tx
    .insertInto('contact')
    .values({ line_id: side.lineId, name: side.title })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function noteIdentities(tx: Transaction<DB>, contactId: string, side: OtherSide): Promise<void> {
  const named = { kind: 'title', value: side.title, proof: null };
  const hard = [
    ...(side.phone ? [{ kind: 'phone', value: side.phone, proof: 'title, drawer or key' }] : []),
    ...(side.jid
      ? [{ kind: side.jid.endsWith('@lid') ? 'lid' : 'jid', value: side.jid, proof: 'message key' }]
      : []),
  ];
  await sql`
    insert into identity (line_id, contact_id, kind, value, source, proof)
    values (${side.lineId}, ${contactId}, ${named.kind}, ${named.value}, ${side.source}, ${named.proof})
    on conflict (contact_id, kind, value) where kind not in ('phone', 'jid', 'lid') do update set last_seen_at = now()`.execute(
    tx,
  );
  for (const { kind, value, proof } of hard) {
    // A number first seen as a group's author has no contact until its direct chat is known.
    await sql`
      insert into identity (line_id, contact_id, kind, value, source, proof)
      values (${side.lineId}, ${contactId}, ${kind}, ${value}, ${side.source}, ${proof})
      on conflict (line_id, kind, value) where kind in ('phone', 'jid', 'lid') do update
        set last_seen_at = now(), contact_id = coalesce(identity.contact_id, excluded.contact_id)`.execute(
      tx,
    );
  }
}
