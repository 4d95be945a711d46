import type { GatewayDb } from '../gateway.types.ts';

/** The mails of the outbox to one address, newest first; of one kind when it is named. */
export async function mailsTo(
  db: GatewayDb,
  email: string,
  kind?: string,
): Promise<{ kind: string; subject: string; body: string }[]> {
  return db
    .selectFrom('mail')
    .select(['kind', 'subject', 'body'])
    .where('recipient', '=', email)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}
