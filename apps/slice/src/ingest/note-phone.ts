import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { ThreadPlan } from './plan-thread.ts';

/**
 * Key of a message that a phone sent: `3A` and 18 digits from an iPhone, `A…` and 32 digits in all from others. Pages
 * and desktop apps make `3EB0` (whatsapp-web-dom §3: the prefix tells the device that sent it).
 */
const fromPhone = /^(?:3A[0-9A-F]{18}|A[0-9A-F]{31})$/;

/** Notes the newest own message of this window that was typed on the phone: the phone was online then. */
export async function notePhone(
  tx: Transaction<DB>,
  lineId: string,
  plan: ThreadPlan,
  now: Date,
): Promise<void> {
  const added = new Set(plan.added);
  const times = plan.rows.flatMap(({ id, key, own, sentAt }) =>
    own && sentAt !== null && sentAt <= now.getTime() && added.has(id) && fromPhone.test(key ?? '')
      ? [sentAt]
      : [],
  );
  if (times.length === 0) return;
  const at = new Date(Math.max(...times));
  await tx
    .updateTable('line')
    .set({ phone_seen_at: at, phone_seen_by: 'message' })
    .where('id', '=', lineId)
    .where(({ or, eb }) => or([eb('phone_seen_at', 'is', null), eb('phone_seen_at', '<', at)]))
    .execute();
}
