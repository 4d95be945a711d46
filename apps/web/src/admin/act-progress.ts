import type { SliceDetail } from '@queunir/contracts/admin/slices';

/** What an operator can ask of a slice, and putting a backup back. */
export type SliceAct = SliceDetail['may'][number] | 'restore-backup';

/** What was asked of a slice, and how it was before. */
export type Asked = {
  act: SliceAct;
  before: Pick<SliceDetail, 'generation' | 'failures' | 'backups'>;
};

/** How far it is: `busy` until the slice is as it was asked to be. */
export type Progress = 'busy' | 'done' | 'failed';

type Facts = Pick<SliceDetail, 'state' | 'generation' | 'failures' | 'backups'>;

/** Acts after which the slice runs in another life than before. */
const newLife: readonly SliceAct[] = ['restart', 'upgrade', 'roll-back', 'restore-backup'];

/** How far an act is, told by what the slice is now. */
export function progressOf({ act, before }: Asked, now: Facts): Progress {
  if (act === 'check') return 'done';
  if (act === 'back-up') return now.backups.lastAt !== before.backups.lastAt ? 'done' : 'busy';
  if (act === 'stop') return now.state === 'stopped' || now.state === 'failed' ? 'done' : 'busy';
  if (act === 'delete')
    return now.state === 'trashed' || now.state === 'deleting' || now.state === 'deleted' ? 'done' : 'busy';
  if (now.state === 'failed' && (now.failures > before.failures || now.generation > before.generation))
    return 'failed';
  if (now.state !== 'running') return 'busy';
  return !newLife.includes(act) || now.generation > before.generation ? 'done' : 'busy';
}
