import type { AwayCode } from './slice-away.ts';

const byCode = {
  slice_none: { title: 'awayNoneTitle', text: 'awayNone', step: 0 },
  slice_failed: { title: 'awayFailedTitle', text: 'awayFailed', step: null },
  slice_stopped: { title: 'awayStoppedTitle', text: 'awayStopped', step: null },
  slice_deleted: { title: 'awayDeletedTitle', text: 'awayDeleted', step: null },
} as const;

/** Which words say why the slice is away, and at which of the three steps it is; null where it takes none. */
export function awayWords(code: AwayCode, sliceState: string | null) {
  if (code !== 'slice_starting') return byCode[code];
  if (sliceState === null || sliceState === 'provisioning')
    return { title: 'awayTitle', text: 'awaySetUp', step: 0 } as const;
  if (sliceState === 'running') return { title: 'awayTitle', text: 'awayStarting', step: 2 } as const;
  const asleep = sliceState === 'stopped' || sliceState === 'stopping';
  return { title: 'awayTitle', text: asleep ? 'awayAsleep' : 'awayStarting', step: 1 } as const;
}
