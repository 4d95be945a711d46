import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

export type NewMail = { recipient: string; subject: string; body: string; kind: string };
export type DueMail = { id: string; recipient: string; subject: string; body: string; tries: number };
export type ShownMail = { recipient: string; subject: string; body: string; createdAt: Date };

/** A mail that could not be handed over so often is left, with its failure. */
export const mostTries = 12;

/** Puts a mail into the outbox. */
export async function insertMail(db: GatewayDb, mail: NewMail, now: Date): Promise<void> {
  await db
    .insertInto('mail')
    .values({ ...mail, created_at: now, next_try_at: now })
    .execute();
}

/**
 * Takes the mail that is due first and sets its next try, so that whoever dies with it in hand leaves it to the next;
 * null when none is due. The waits double: 1, 2, 4 … minutes, six hours at most.
 */
export async function takeDueMail(db: GatewayDb, now: Date): Promise<DueMail | null> {
  const { rows } = await sql<DueMail>`
    update mail set tries = tries + 1,
      next_try_at = ${now}::timestamptz + make_interval(mins => least(360, power(2, tries)::integer))
    where id = (select id from mail
      where sent_at is null and next_try_at <= ${now} and tries < ${mostTries}::integer
      order by next_try_at, id limit 1 for update skip locked)
    returning id, recipient, subject, body, tries`.execute(db);
  return rows[0] ?? null;
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
