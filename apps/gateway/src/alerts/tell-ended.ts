import type { GatewayDb } from '../gateway.types.ts';
import { insertMail } from '../mail/mail.store.ts';
import { alertTexts, fillIn } from './alert-texts.ts';
import { listOwnersOnceOf } from './readers.view.ts';

/**
 * Writes to the owners of a workspace whose slice is deleted whether their number was unlinked; where it was not, how they do
 * it on the phone. `link`: where they find the service.
 */
export async function tellEnded(
  db: GatewayDb,
  { workspaceId, unlinked, link }: { workspaceId: string; unlinked: boolean; link: string },
  now: Date,
): Promise<void> {
  for (const { address: recipient, language } of await listOwnersOnceOf(db, workspaceId)) {
    const kind = unlinked ? 'ended' : 'ended-linked';
    const { subject, body } = alertTexts[language][kind];
    await insertMail(db, { recipient, subject, body: fillIn(body, { link }), kind }, now);
  }
}
