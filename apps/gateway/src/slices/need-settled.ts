import { AppError } from '@queunir/server/errors/app-error';
import type { Actor } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { findSlice } from './slice.store.ts';
import type { SliceRow } from './slice.types.ts';

/** Who wants what a slice is to undergo; the orchestrator where nobody was written down. */
export function wantedBy({ wanted_by }: Pick<SliceRow, 'wanted_by'>): Actor {
  return (wanted_by as Actor | null) ?? { actor: 'orchestrator' };
}

/** A slice that can be backed up, put back and upgraded. Throws `slice_not_found` and `slice_wrong_state`. */
export async function needSettled(db: GatewayDb, number: number): Promise<SliceRow> {
  const slice = await findSlice(db, number);
  if (!slice || slice.state === 'deleted') throw notFound(number);
  const inLife = !['provisioning', 'trashed', 'deleting'].includes(slice.state) && slice.wanted !== 'deleted';
  if (inLife) return slice;
  const message = `Slice ${number} is ${slice.state}: there is nothing in it to keep.`;
  throw new AppError('slice_wrong_state', message, { blame: 'caller', status: 409 });
}

function notFound(number: number): AppError {
  return new AppError('slice_not_found', `There is no slice ${number}.`, { blame: 'caller', status: 404 });
}
