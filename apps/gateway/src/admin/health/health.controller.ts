import { getHealth, listAlerts } from '@queunir/contracts/admin/health';
import { id } from '@queunir/contracts/kit/primitives';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import type { AdminDeps } from '../admin.types.ts';
import { cursorInvalid } from '../cursor-invalid.ts';
import { presentAlert } from './alert.present.ts';
import { listAlertRows } from './alerts.view.ts';
import { readHealth } from './read-health.ts';

/** Mounts the health of the gateway's parts, and alerts. */
export function mountHealthOfGateway(router: Router, deps: AdminDeps): void {
  mountOperator(router, getHealth, () => readHealth(deps));
  mountOperator(router, listAlerts, async ({ query: { which, slice, cursor, limit } }) => {
    if (cursor !== undefined && !id.safeParse(cursor).success) throw cursorInvalid();
    const page = { which, slice: slice ?? null, before: cursor ?? null, limit };
    const rows = await listAlertRows(deps.db, page);
    return {
      alerts: rows.map(presentAlert),
      next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    };
  });
}
