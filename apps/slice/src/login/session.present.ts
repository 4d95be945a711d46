import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { listSessions } from '@queunir/contracts/login/login';
import type { SessionRow } from './session.store.ts';

/** Shows where an account is signed in; `currentId` is the session that asks. */
export function presentSessions(
  rows: readonly SessionRow[],
  currentId: string,
): ReplyOf<typeof listSessions> {
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      current: row.id === currentId,
      createdAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      address: row.address,
      device: row.device,
    })),
  };
}
