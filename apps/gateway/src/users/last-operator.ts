import { AppError } from '@queunir/server/errors/app-error';
import { sql } from 'kysely';
import type { GatewayDb } from '../gateway.types.ts';

/** Throws `last_operator` where nobody but this account runs the gateway. Two who leave at once wait for each other here. */
export async function refuseLastOperator(tx: GatewayDb, userId: string, words: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select "id" from auth."user" where "role" = 'admin' and "deletedAt" is null order by "id" for update`.execute(
    tx,
  );
  if (rows.some(({ id }) => id !== userId)) return;
  throw new AppError('last_operator', words, { blame: 'caller', status: 409 });
}
