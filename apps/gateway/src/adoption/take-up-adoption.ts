import { sql } from 'kysely';
import { type AdoptDeps, adoptData, dataWaits } from './adopt-data.ts';
import { findFirstOwner } from './first-owner.view.ts';

/**
 * To be called at each start before any slice is made: keeps number 1 for what waits, and gives it to an owner who was made
 * in a moment at which the gateway ended. True when it still waits for one.
 */
export async function takeUpAdoption(deps: AdoptDeps): Promise<boolean> {
  if (!(await dataWaits(deps.db))) return false;
  await sql`select setval('slice_number_seq', 1) from slice_number_seq where not is_called`.execute(deps.db);
  const owner = await findFirstOwner(deps.db);
  if (!owner) return true;
  const by = { actor: 'user', actorId: owner.userId } as const;
  return (await adoptData(deps, owner.workspaceId, by)) === null;
}
