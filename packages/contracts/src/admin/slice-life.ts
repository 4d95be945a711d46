import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { id, instant } from '../kit/primitives.ts';
import { mayReason, mustReason, oneSlice, operators } from './fields.ts';
import { sliceDetail } from './slices.ts';

const acts = { ...operators, method: 'POST', params: oneSlice, reply: sliceDetail } as const;
const errors = ['slice_not_found', 'slice_wrong_state'] as const;

export const upgradeSlice = endpoint({
  ...acts,
  path: '/api/admin/slices/:number/upgrade',
  summary:
    'Backs a slice up and starts it with another image, by default the newest; where that fails it goes back.',
  body: z.strictObject({
    image: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    reason: mayReason,
  }),
  errors: [...errors, 'image_unknown'],
});

export const rollBackSlice = endpoint({
  ...acts,
  path: '/api/admin/slices/:number/roll-back',
  summary: 'Starts a slice with the image it had before.',
  body: z.strictObject({ reason: mayReason }),
  errors: [...errors, 'no_previous_image', 'image_unknown'],
});

export const backUpSlice = endpoint({
  ...acts,
  path: '/api/admin/slices/:number/back-up',
  summary: 'Takes a backup of a slice: database, media and browser profile.',
  body: z.strictObject({ reason: mayReason }),
  errors,
});

export const listBackups = endpoint({
  ...operators,
  method: 'GET',
  path: '/api/admin/slices/:number/backups',
  summary: 'Backups of a slice that are kept, newest first.',
  params: oneSlice,
  reply: z.object({
    backups: z.array(
      z.object({ id, takenAt: instant, reason: z.string(), image: z.string(), sizeBytes: z.number() }),
    ),
  }),
  errors: ['slice_not_found'],
});

export const restoreBackup = endpoint({
  ...acts,
  path: '/api/admin/slices/:number/restore-backup',
  summary: 'Puts a slice back to what it was when a backup was taken; what came later is lost.',
  /** `confirm`: the slice's number as the operator typed it. */
  body: z.strictObject({
    backupId: id,
    confirm: z.string().check(z.minLength(1), z.maxLength(20)),
    reason: mustReason,
  }),
  errors: [...errors, 'backup_not_found', 'backup_failed', 'confirmation_wrong', 'reason_missing'],
});
