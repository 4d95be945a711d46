import { getOverview } from '@queunir/contracts/admin/overview';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import type { AdminDeps } from '../admin.types.ts';
import { readOverview } from './read-overview.ts';

/** Mounts the overview. */
export function mountOverview(router: Router, deps: AdminDeps): void {
  mountOperator(router, getOverview, () => readOverview(deps));
}
