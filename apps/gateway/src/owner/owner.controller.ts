import { becomeOwner } from '@queunir/contracts/account/owner';
import { mountPublic } from '@queunir/server/http/mount';
import type { Router } from 'express';
import type { AuthDeps } from '../auth/auth.types.ts';
import type { CallAuth } from '../auth/call-auth.ts';
import { becomeFirstOperator } from './become-owner.ts';

/** Mounts the way of the first operator. */
export function mountOwner(
  router: Router,
  deps: AuthDeps & { callAuth: CallAuth; forget: () => void },
): void {
  mountPublic(router, becomeOwner, ({ client, body }) => becomeFirstOperator(deps, client, body));
}
