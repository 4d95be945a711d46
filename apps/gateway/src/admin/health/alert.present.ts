import type { alert } from '@queunir/contracts/admin/fields';
import type * as z from 'zod/mini';
import { scrub } from '../scrub.ts';
import type { AlertRow } from './alerts.view.ts';

/** One alert as operators see it. */
export function presentAlert(row: AlertRow): z.output<typeof alert> {
  const { id, slice, kind, words, openedAt, closedAt } = row;
  return {
    ...{ id, slice, kind, words: scrub(words) },
    openedAt: openedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
