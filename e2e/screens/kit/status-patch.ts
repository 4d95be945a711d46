import type { Status } from '@queunir/contracts/status/status';
import type { Patch } from './patches.ts';

/** The page shows WhatsApp in another state than it is in. */
export function status(changes: Partial<Status>): Patch {
  return { path: '/api/status', method: 'GET', change: (reply: Status) => ({ ...reply, ...changes }) };
}

/** Nothing is linked and nothing was ever linked. */
export const nothingLinked: Partial<Status> = {
  line: null,
  phase: 'off',
  catchUp: null,
  demo: { available: true, phoneUrl: null, stored: false },
};
