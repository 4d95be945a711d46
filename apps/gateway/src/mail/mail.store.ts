import type { GatewayDb } from '../gateway.types.ts';
import { mostTries, takeDue } from '../outbox/take-due.ts';

export type NewMail = { recipient: string; subject: string; body: string; kind: string };
export type DueMail = { id: string; recipient: string; subject: string; body: string; tries: number };
export type ShownMail = { recipient: string; subject: string; body: string; createdAt: Date };

/** Puts a mail into the outbox. */
export async function insertMail(db: GatewayDb, mail: NewMail, now: Date): Promise<void> {
  await db
    .insertInto('mail')
    .values({ ...mail, created_at: now, next_try_at: now })
    .execute();
}

/** Takes the mail that is due first, as `takeDue` does; null when none is. */
export function takeDueMail(db: GatewayDb, now: Date): Promise<DueMail | null> {
  return takeDue(db, 'mail', ['id', 'recipient', 'subject', 'body', 'tries'], now);
}

/** Notes that a mail was handed over. Its text goes, since the links in it open accounts. */
export async function markSent(db: GatewayDb, id: string, now: Date): Promise<void> {
  await db.updateTable('mail').set({ sent_at: now, failure: null, body: '' }).where('id', '=', id).execute();
}

/** Notes why a mail could not be handed over. */
export async function markFailed(db: GatewayDb, id: string, failure: string): Promise<void> {
  await db.updateTable('mail').set({ failure }).where('id', '=', id).execute();
}

/** The newest mails that nobody has carried away. */
export async function listWaitingMails(db: GatewayDb): Promise<ShownMail[]> {
  return db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'body', 'created_at as createdAt'])
    .where('sent_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

/** How many mails the mail server has refused three times or more and is still asked to take. */
export async function countRefusedMails(db: GatewayDb): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('sent_at', 'is', null)
    .where('failure', 'is not', null)
    .where('tries', '>=', 3)
    .where('tries', '<', mostTries)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Removes mails that are older than a month. */
export async function sweepMails(db: GatewayDb, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 30 * 86_400_000);
  await db.deleteFrom('mail').where('created_at', '<', old).execute();
}
