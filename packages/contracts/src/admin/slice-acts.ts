import * as z from 'zod/mini';
import { endpoint } from '../kit/endpoint.ts';
import { mayReason, mustReason, oneSlice, operators } from './fields.ts';
import { sliceDetail } from './slices.ts';

const act = {
  ...operators,
  method: 'POST',
  params: oneSlice,
  body: z.strictObject({ reason: mayReason }),
  /** The slice right after it was asked for: what follows is told by events. */
  reply: sliceDetail,
  errors: ['slice_not_found', 'slice_wrong_state'],
} as const;

export const checkSliceNow = endpoint({
  ...operators,
  method: 'POST',
  path: '/api/admin/slices/:number/check',
  summary: 'Checks a running slice now instead of within the minute.',
  params: oneSlice,
  reply: sliceDetail,
  errors: ['slice_not_found', 'slice_wrong_state'],
});

export const restartSlice = endpoint({
  ...act,
  path: '/api/admin/slices/:number/restart',
  summary: 'Ends a running slice in good order and starts it again.',
});

export const stopSlice = endpoint({
  ...act,
  path: '/api/admin/slices/:number/stop',
  summary: 'Stops a slice until an operator starts it; its members are told so.',
});

export const startSlice = endpoint({
  ...act,
  path: '/api/admin/slices/:number/start',
  summary: 'Starts a slice that was stopped, or wakes one that sleeps.',
});

export const trySliceAgain = endpoint({
  ...act,
  path: '/api/admin/slices/:number/try-again',
  summary: 'Tries a slice again that failed, from now on as if it had not.',
});

export const deleteSlice = endpoint({
  ...act,
  path: '/api/admin/slices/:number/delete',
  summary: 'Unlinks a slice and puts it into the trash for seven days.',
  /** `confirm`: its number as the operator typed it. */
  body: z.strictObject({ confirm: z.string().check(z.minLength(1), z.maxLength(20)), reason: mustReason }),
  errors: ['slice_not_found', 'slice_wrong_state', 'confirmation_wrong', 'reason_missing'],
});

export const restoreSlice = endpoint({
  ...act,
  path: '/api/admin/slices/:number/restore',
  summary: 'Takes a slice out of the trash and starts it; its number has to be linked anew.',
  errors: ['slice_not_found', 'slice_wrong_state', 'owner_gone'],
});

export const setQuietHour = endpoint({
  ...operators,
  method: 'PUT',
  path: '/api/admin/slices/:number/quiet-hour',
  summary: 'Sets the hour, of the tenant’s clock, in which a slice may be restarted or upgraded.',
  params: oneSlice,
  body: z.strictObject({ hour: z.int().check(z.gte(0), z.lte(23)) }),
  reply: sliceDetail,
  errors: ['slice_not_found'],
});
