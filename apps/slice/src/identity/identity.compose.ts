import { type Identity, identityHeader } from '@queunir/contracts/identity/identity';
import { AppError } from '@queunir/server/errors/app-error';
import type { Who } from '@queunir/server/http/request-rules';
import { openIdentity, verifyIdentity } from '@queunir/server/identity/verify-identity';
import type { Request } from 'express';
import type { SliceAccess } from '../slice.access.ts';
import type { SliceDeps } from '../slice.types.ts';
import { rememberEnded } from './ended-sessions.ts';
import type { KeyFile } from './keep-slice-key.ts';
import { memberOfUser, ownerOf } from './member-of-user.store.ts';

const mostRemembered = 1000;

/** The way in of a slice behind a gateway: by an identity that was signed for this very slice, and by nothing else. */
export function composeIdentity(key: () => KeyFile): (deps: SliceDeps) => SliceAccess {
  return ({ db, now, workspaceId }) => {
    let members = new Map<string, string>();
    const ended = rememberEnded(now);
    const said = (req: Request) => verifyIdentity(key(), req.get(identityHeader), now());

    const caller = (req: Request): Identity | null => {
      const own = key();
      const identity = openIdentity(own, req.get(identityHeader), now());
      if (!identity || ended.has(identity.sessionId)) return null;
      if (identity.generation === own.generation) return identity;
      // A proxy in front remembers for two seconds; whoever is signed in must not hear that they are not.
      throw new AppError('unavailable', 'Your Queunir has just started anew. Try again in a moment.', {
        blame: 'caller',
        status: 503,
      });
    };

    const memberOf = async ({ userId, role }: Identity): Promise<string | null> => {
      // Whoever looks on sees what the owner sees.
      if (role === 'operator') return ownerOf(db, workspaceId);
      if (userId === null || role === 'gateway') return null;
      const known = members.get(userId);
      if (known) return known;
      const member = await memberOfUser(db, { workspaceId, userId, role });
      if (members.size >= mostRemembered) members = new Map();
      members.set(userId, member);
      return member;
    };

    return {
      isGateway: (req) => said(req)?.role === 'gateway',
      who: async (req): Promise<Who | null> => {
        const identity = caller(req);
        const memberId = identity && (await memberOf(identity));
        if (!memberId || identity.role === 'gateway') return null;
        const { role, sessionId, access, suspended } = identity;
        return { memberId, workspaceId, role, sessionId, access, suspended };
      },
      refuse: ended.add,
      mount: () => {},
    };
  };
}
