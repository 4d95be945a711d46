import { listUsers } from '@queunir/contracts/account/operators';
import { id } from '@queunir/contracts/kit/primitives';
import { AppError } from '@queunir/server/errors/app-error';
import type { Router } from 'express';
import { mountOperator } from '../auth/mount-gateway.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { presentUsers } from './user.present.ts';
import { listUserRows } from './users.view.ts';

/** Mounts the operator's list of accounts. */
export function mountUsers(router: Router, deps: { db: GatewayDb }): void {
  mountOperator(router, listUsers, async ({ query }) => {
    if (query.before !== undefined && !id.safeParse(query.before).success)
      throw new AppError('bad_request', 'This place in the list does not exist.', {
        blame: 'caller',
        status: 400,
      });
    const page = { before: query.before ?? null, search: query.search || null, limit: query.limit };
    return presentUsers(await listUserRows(deps.db, page), query.limit);
  });
}
