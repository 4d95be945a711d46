import type { SliceDetail } from '@queunir/contracts/admin/slices';

/** What an operator can ask of a slice, and putting a backup back. */
export type SliceAct = SliceDetail['may'][number] | 'restore-backup';

/** What was asked of a slice, and how it was before. */
export type Asked = {
  act: SliceAct;
  before: Pick<SliceDetail, 'generation' | 'failures' | 'backups' | 'image'>;
};

/** How far it is: `busy` until the slice is as it was asked to be. */
export type Progress = 'busy' | 'done' | 'failed';

type Facts = Asked['before'] & Pick<SliceDetail, 'state' | 'wantedImage'>;

/** Acts after which the slice runs in another life than before. */
const newLife: readonly SliceAct[] = ['restart', 'restore-backup'];

/** How far an act is, told by what the slice is now. */
export function progressOf({ act, before }: Asked, now: Facts): Progress {
  if (act === 'check') return 'done';
  if (act === 'back-up') return backupProgress(before, now);
  if (act === 'upgrade' || act === 'roll-back') return upgradeProgress(before, now);
  if (act === 'stop') return now.state === 'stopped' || now.state === 'failed' ? 'done' : 'busy';
  if (act === 'delete')
    return now.state === 'trashed' || now.state === 'deleting' || now.state === 'deleted' ? 'done' : 'busy';
  if (now.state === 'failed' && (now.failures > before.failures || now.generation > before.generation))
    return 'failed';
  if (now.state !== 'running') return 'busy';
  return !newLife.includes(act) || now.generation > before.generation ? 'done' : 'busy';
}

/** A backup stops a slice that runs and starts it again: one that runs anew without a new backup has failed. */
function backupProgress(before: Asked['before'], now: Facts): Progress {
  if (now.backups.lastAt !== before.backups.lastAt) return 'done';
  return now.state === 'running' && now.generation > before.generation ? 'failed' : 'busy';
}

/** The other image is wanted until it runs and is well, or until the slice went back by itself. */
function upgradeProgress(before: Asked['before'], now: Facts): Progress {
  if (now.wantedImage !== null) return 'busy';
  if (now.image === before.image) return 'failed';
  return now.state === 'running' ? 'done' : 'busy';
}
