import type { SliceDb } from '../slice.types.ts';

/** What is known of a line's phone and of the use of this device. */
export type ClockFacts = {
  linkedAt: Date | null;
  phoneSeenAt: Date | null;
  phoneSeenBy: string | null;
  deviceUsedAt: Date | null;
};

/** Reads the facts; null when the line is gone or not linked. */
export async function readClocks(db: SliceDb, lineId: string): Promise<ClockFacts | null> {
  const row = await db
    .selectFrom('line')
    .select([
      'linked_at as linkedAt',
      'phone_seen_at as phoneSeenAt',
      'phone_seen_by as phoneSeenBy',
      'device_used_at as deviceUsedAt',
    ])
    .where('id', '=', lineId)
    .where('linked_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that the owner says that the phone is online. */
export async function markPhoneSeen(db: SliceDb, lineId: string, at: Date): Promise<void> {
  await db
    .updateTable('line')
    .set({ phone_seen_at: at, phone_seen_by: 'owner' })
    .where('id', '=', lineId)
    .execute();
}
