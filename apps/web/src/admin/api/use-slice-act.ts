import {
  checkSliceNow,
  deleteSlice,
  restartSlice,
  restoreSlice,
  startSlice,
  stopSlice,
  trySliceAgain,
} from '@queunir/contracts/admin/slice-acts';
import { backUpSlice, restoreBackup, rollBackSlice, upgradeSlice } from '@queunir/contracts/admin/slice-life';
import type { SliceDetail } from '@queunir/contracts/admin/slices';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';
import type { SliceAct } from '../act-progress.ts';
import { adminKeys } from './keys.ts';

/** What is asked of a slice; `reason` null where none was given. */
export type SliceWish =
  | { act: Exclude<SliceAct, 'upgrade' | 'delete' | 'restore-backup'>; reason: string | null }
  | { act: 'upgrade'; image: string | undefined; reason: string | null }
  | { act: 'delete'; confirm: string; reason: string }
  | { act: 'restore-backup'; backupId: string; confirm: string; reason: string };

/** Asks something of a slice. The answer is the slice right after; what follows comes with events. */
export function useSliceAct(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: SliceWish) => ask({ number }, wish),
    onSuccess: (slice) => client.setQueryData(adminKeys.sliceDetail(number), slice),
    // Where an act was refused the slice is in another state than was shown.
    onError: () => client.invalidateQueries({ queryKey: adminKeys.slice(number) }),
    meta: { quiet: true },
  });
}

function ask(params: { number: number }, wish: SliceWish): Promise<SliceDetail> {
  const { reason } = wish;
  switch (wish.act) {
    case 'check':
      return call(checkSliceNow, { params });
    case 'restart':
      return call(restartSlice, { params, body: { reason } });
    case 'stop':
      return call(stopSlice, { params, body: { reason } });
    case 'start':
      return call(startSlice, { params, body: { reason } });
    case 'try-again':
      return call(trySliceAgain, { params, body: { reason } });
    case 'restore':
      return call(restoreSlice, { params, body: { reason } });
    case 'roll-back':
      return call(rollBackSlice, { params, body: { reason } });
    case 'back-up':
      return call(backUpSlice, { params, body: { reason } });
    case 'upgrade':
      return call(upgradeSlice, { params, body: { reason, image: wish.image } });
    case 'delete':
      return call(deleteSlice, { params, body: { reason: wish.reason, confirm: wish.confirm } });
    case 'restore-backup':
      return call(restoreBackup, {
        params,
        body: { reason: wish.reason, confirm: wish.confirm, backupId: wish.backupId },
      });
  }
}
