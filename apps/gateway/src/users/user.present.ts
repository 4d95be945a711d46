import type { listUsers } from '@queunir/contracts/account/operators';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { UserRow } from './users.view.ts';

/** A page of accounts as operators see them: nothing of what they write or read. */
export function presentUsers(rows: readonly UserRow[], limit: number): ReplyOf<typeof listUsers> {
  return {
    users: rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: row.role === 'admin' ? ('admin' as const) : ('user' as const),
      verified: row.verified,
      twoFactor: row.twoFactor ?? false,
      createdAt: row.createdAt.toISOString(),
      deletedAt: row.deletedAt?.toISOString() ?? null,
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
      workspaceId: row.workspaceId,
      suspended: row.suspendedAt !== null,
      slice:
        row.sliceNumber === null || row.sliceState === null
          ? null
          : { number: row.sliceNumber, state: row.sliceState },
    })),
    before: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
