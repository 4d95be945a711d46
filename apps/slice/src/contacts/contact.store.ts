import type { SliceDb } from '../slice.types.ts';

export type IdentityRow = {
  id: string;
  kind: string;
  value: string;
  source: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
};

/** Every identity of a contact, newest sight first. */
export async function listIdentities(db: SliceDb, contactId: string): Promise<IdentityRow[]> {
  return db
    .selectFrom('identity')
    .select(['id', 'kind', 'value', 'source', 'first_seen_at as firstSeenAt', 'last_seen_at as lastSeenAt'])
    .where('contact_id', '=', contactId)
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Newest name under which WhatsApp showed the contact, or null when it never did. */
export async function shownName(db: SliceDb, contactId: string): Promise<string | null> {
  const row = await db
    .selectFrom('identity')
    .select('value')
    .where('contact_id', '=', contactId)
    .where('kind', 'in', ['title', 'push-name', 'business-name'])
    .orderBy((eb) => eb.case().when('kind', '=', 'title').then(0).else(1).end())
    .orderBy('last_seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** Writes a contact's name and whether a person chose it. */
export async function writeName(
  db: SliceDb,
  contactId: string,
  name: string,
  byHand: boolean,
): Promise<void> {
  await db.updateTable('contact').set({ name, name_by_hand: byHand }).where('id', '=', contactId).execute();
}
