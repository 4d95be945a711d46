import { createInvitation, listInvitations, revokeInvitation } from '@queunir/contracts/account/operators';
import { AppError } from '@queunir/server/errors/app-error';
import type { Router } from 'express';
import type { AuthDeps } from '../auth/auth.types.ts';
import { mountOperator } from '../auth/mount-gateway.ts';
import { inviteOne } from './create-invitation.ts';
import { presentInvitation } from './invitation.present.ts';
import { deleteInvitation, listInvitationRows } from './invitation.store.ts';

/** Mounts invitations. */
export function mountInvitations(router: Router, deps: AuthDeps): void {
  mountOperator(router, listInvitations, async () => ({
    invitations: (await listInvitationRows(deps.db)).map(presentInvitation),
  }));
  mountOperator(router, createInvitation, async ({ who, body }) => {
    const { row, link } = await inviteOne(deps, who.userId, body);
    return { invitation: presentInvitation(row), link };
  });
  mountOperator(router, revokeInvitation, async ({ params }) => {
    if (!(await deleteInvitation(deps.db, params.invitationId)))
      throw new AppError('invitation_not_found', 'This invitation is void or was accepted already.', {
        blame: 'caller',
        status: 404,
      });
    return { ok: true } as const;
  });
}
