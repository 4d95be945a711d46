import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayDb } from '../gateway.types.ts';
import { findSlice } from '../slices/slice.store.ts';
import { type BackupRow, findBackups } from './backup.store.ts';

/** Backups of a slice that are kept, newest first. Throws `slice_not_found`. */
export async function listBackups(db: GatewayDb, number: number): Promise<BackupRow[]> {
  if (await findSlice(db, number)) return findBackups(db, number);
  throw new AppError('slice_not_found', `There is no slice ${number}.`, { blame: 'caller', status: 404 });
}
