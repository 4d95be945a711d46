import type { Caller, WhoCalls } from '../proxy/proxy.types.ts';
import type { Access } from './create-access.ts';
import { refuseAtSlice } from './refuse-at-slice.ts';

/** Tells the proxy who calls a slice; throws `not_allowed` for what a key or somebody who looks on may not do there. */
export function createWhoAtSlice(who: Access['who']): WhoCalls {
  return async (req): Promise<Caller | null> => {
    const caller = await who(req);
    if (!caller) return null;
    refuseAtSlice(caller, req.method);
    const { userId, sessionId, workspaceId, workspaceRole, access, suspended } = caller;
    return { userId, sessionId, workspaceId, role: workspaceRole ?? 'member', access, suspended };
  };
}
