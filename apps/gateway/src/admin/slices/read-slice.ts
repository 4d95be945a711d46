import type { SliceDetail } from '@queunir/contracts/admin/slices';
import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayDeps } from '../../gateway.types.ts';
import { listAlertRows } from '../health/alerts.view.ts';
import { presentSlice } from './one-slice.present.ts';
import { findOneSlice } from './one-slice.view.ts';

export type ReadSliceDeps = GatewayDeps & { readonly mostFailures: number; readonly trashDays: number };

const mostAlerts = 20;

/** One slice with the alerts that stand. Throws `slice_not_found`. */
export async function readSlice(deps: ReadSliceDeps, number: number): Promise<SliceDetail> {
  const row = await findOneSlice(deps.db, number, deps.now());
  if (!row) throw sliceNotFound();
  const page = { which: 'open', slice: number, before: null, limit: mostAlerts } as const;
  return presentSlice(row, await listAlertRows(deps.db, page), deps);
}

/** The error of a slice that never was. */
export const sliceNotFound = (): AppError =>
  new AppError('slice_not_found', 'There is no slice of this number.', { blame: 'caller', status: 404 });
