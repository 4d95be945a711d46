import type { listAccountSessions } from '@queunir/contracts/account/account';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { SessionRow } from './session.store.ts';

/** Shows where an account is signed in; `currentId` is the session that asks. */
export function presentSessions(
  rows: readonly SessionRow[],
  currentId: string | null,
): ReplyOf<typeof listAccountSessions> {
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      current: row.id === currentId,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      address: row.address || null,
      device: row.device?.slice(0, 300) || null,
    })),
  };
}
