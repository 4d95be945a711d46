import type { getUser } from '@queunir/contracts/admin/users';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { languageOf } from '../mail/mail-texts.ts';
import type { OneUserRow } from './one-user.view.ts';

type Reply = ReplyOf<typeof getUser>;

/** One account as operators see it: nothing of what it writes or reads. */
export function presentUser(row: OneUserRow): Reply {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role === 'admin' ? 'admin' : 'user',
    language: languageOf(row.language),
    verified: row.verified,
    twoFactor: row.twoFactor ?? false,
    createdAt: row.createdAt.toISOString(),
    deletedAt: row.deletedAt?.toISOString() ?? null,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    sessions: row.sessions,
    keys: row.keys,
    workspace: workspaceOf(row),
    slice:
      row.sliceNumber === null || row.sliceState === null
        ? null
        : { number: row.sliceNumber, state: row.sliceState },
  };
}

function workspaceOf(row: OneUserRow): Reply['workspace'] {
  if (row.workspaceId === null || row.workspaceCreatedAt === null) return null;
  return {
    id: row.workspaceId,
    name: row.workspaceName ?? '',
    plan: row.plan ?? '',
    role: row.workspaceRole === 'owner' ? 'owner' : 'member',
    suspendedAt: row.suspendedAt?.toISOString() ?? null,
    suspendedReason: row.suspendedReason,
    createdAt: row.workspaceCreatedAt.toISOString(),
  };
}
