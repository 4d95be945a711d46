import type { listInvitations } from '@queunir/contracts/account/operators';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import type { InvitationRow } from './invitation.store.ts';

/** One invitation as operators see it. */
export function presentInvitation(
  row: InvitationRow,
): ReplyOf<typeof listInvitations>['invitations'][number] {
  return {
    id: row.id,
    email: row.email,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
  };
}
