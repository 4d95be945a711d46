import {
  backUpSlice,
  listBackups,
  restoreBackup,
  rollBackSlice,
  upgradeSlice,
} from '@queunir/contracts/admin/slice-life';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import { listBackups as listBackupRows } from '../../backups/list-backups.ts';
import { restoreBackup as wantRestore } from '../../backups/restore-backup.ts';
import { wantBackup } from '../../backups/want-backup.ts';
import { rollBack } from '../../upgrades/roll-back.ts';
import { wantUpgrade } from '../../upgrades/want-upgrade.ts';
import { readMaybeReason, readReason } from '../../users/read-reason.ts';
import type { AdminDeps } from '../admin.types.ts';
import { presentBackup } from './backup.present.ts';
import { confirmNumber } from './confirm-number.ts';
import { readSlice } from './read-slice.ts';

const operator = (actorId: string) => ({ actor: 'operator', actorId }) as const;

/** Mounts upgrade, roll-back, backup and what is put back: each is wanted at once, and the orchestrator brings it about. */
export function mountSliceLife(router: Router, deps: AdminDeps): void {
  const { db } = deps;
  const wanted = (number: number) => {
    deps.orchestrator.wake();
    return readSlice(deps, number);
  };
  mountOperator(router, upgradeSlice, async ({ params: { number }, body, who }) => {
    const image = body.image ?? deps.newestImage;
    await wantUpgrade(deps, number, image, operator(who.userId), readMaybeReason(body.reason));
    return wanted(number);
  });
  mountOperator(router, rollBackSlice, async ({ params: { number }, body, who }) => {
    await rollBack(deps, number, operator(who.userId), readMaybeReason(body.reason));
    return wanted(number);
  });
  mountOperator(router, backUpSlice, async ({ params: { number }, body, who }) => {
    const reason = readMaybeReason(body.reason) ?? 'an operator wants it';
    await wantBackup(db, number, operator(who.userId), reason);
    return wanted(number);
  });
  mountOperator(router, listBackups, async ({ params: { number } }) => ({
    backups: (await listBackupRows(db, number)).map(presentBackup),
  }));
  mountOperator(router, restoreBackup, async ({ params: { number }, body, who }) => {
    const reason = readReason(body.reason);
    confirmNumber(number, body.confirm);
    await wantRestore(deps, number, body.backupId, operator(who.userId), reason);
    return wanted(number);
  });
}
