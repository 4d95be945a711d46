import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayWho } from '../auth/who.types.ts';
import type { Asked, Caller, WhoCalls } from './proxy.types.ts';

/**
 * Tells on whose behalf a request goes to a slice. An API key needs the scope `read` to look and `write` to change;
 * throws `not_allowed` where it has not. Whoever is the same as before is given as the same object.
 */
export function gatewayCaller(who: (req: Asked) => Promise<GatewayWho | null>): WhoCalls {
  const callers = new WeakMap<GatewayWho, Caller>();
  return async (req) => {
    const found = await who(req);
    if (!found) return null;
    const needed = req.method === 'GET' || req.method === 'HEAD' ? 'read' : 'write';
    if (found.scopes && !found.scopes.includes(needed))
      throw new AppError('not_allowed', `This key was not given the scope "${needed}".`, {
        blame: 'caller',
        status: 403,
      });
    const caller = callers.get(found) ?? callerOf(found);
    callers.set(found, caller);
    return caller;
  };
}

const callerOf = (found: GatewayWho): Caller => ({
  userId: found.userId,
  sessionId: found.sessionId,
  workspaceId: found.workspaceId,
  role: found.workspaceRole ?? 'member',
  access: found.access,
  suspended: found.suspended,
  isOperator: found.role === 'admin',
});
