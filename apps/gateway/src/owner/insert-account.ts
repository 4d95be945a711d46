import { hashPassword } from '@queunir/server/login/secrets';
import type { GatewayDb } from '../gateway.types.ts';

/** Makes an account with a password, as better-auth would, inside a transaction of ours; gives its id. */
export async function insertAccount(
  tx: GatewayDb,
  person: { name: string; email: string; language: string; password: string },
  now: Date,
): Promise<string> {
  const { name, language } = person;
  const { id } = await tx
    .insertInto('auth.user')
    .values({ name, language, email: person.email.toLowerCase(), createdAt: now, updatedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  const password = await hashPassword(person.password);
  await tx
    .insertInto('auth.account')
    .values({ userId: id, accountId: id, providerId: 'credential', password, createdAt: now, updatedAt: now })
    .execute();
  return id;
}
