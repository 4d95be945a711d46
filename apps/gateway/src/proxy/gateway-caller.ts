import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayWho } from '../auth/who.types.ts';
import type { Asked, WhoCalls } from './proxy.types.ts';

/**
 * Tells on whose behalf a request goes to a slice. An API key needs the scope `read` to look and `write` to change;
 * throws `not_allowed` where it has not.
 */
export function gatewayCaller(who: (req: Asked) => Promise<GatewayWho | null>): WhoCalls {
  return async (req) => {
    const caller = await who(req);
    if (!caller) return null;
    const needed = req.method === 'GET' || req.method === 'HEAD' ? 'read' : 'write';
    if (caller.scopes && !caller.scopes.includes(needed))
      throw new AppError('not_allowed', `This key was not given the scope "${needed}".`, {
        blame: 'caller',
        status: 403,
      });
    return {
      userId: caller.userId,
      sessionId: caller.sessionId,
      workspaceId: caller.workspaceId,
      role: caller.workspaceRole ?? 'member',
      access: caller.access,
      suspended: caller.suspended,
      isOperator: caller.role === 'admin',
    };
  };
}
