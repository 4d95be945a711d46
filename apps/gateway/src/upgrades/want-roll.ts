import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import type { RuntimeKind } from '../slices/slice.types.ts';
import { findOpenRoll, moveRoll } from './roll.store.ts';

/**
 * Says that all slices are to run with an image: one first, the others in their quiet hours. A roll to another image that
 * is under way ends. Throws `image_unknown`, and `roll_under_way` when it is this very one.
 */
export async function wantRoll(
  deps: Pick<ActDeps, 'db' | 'now' | 'versionOf'>,
  { image, runtime }: { image: string; runtime: RuntimeKind },
  by: Actor,
): Promise<void> {
  await deps.versionOf(runtime, image);
  const open = await findOpenRoll(deps.db);
  if (open?.image === image)
    throw new AppError('roll_under_way', `All slices are being brought to ${image} already.`, {
      blame: 'caller',
      status: 409,
    });
  if (open) await moveRoll(deps.db, open, 'halted', { now: deps.now(), why: `${image} comes instead` });
  await deps.db.transaction().execute(async (tx) => {
    // Whoever was brought back from it once is asked anew, for a person wants it.
    await tx.updateTable('slice').set({ refused_image: null }).where('refused_image', '=', image).execute();
    await tx
      .insertInto('roll')
      .values({ image, started_by: JSON.stringify(by) })
      .execute();
    await writeEvent(tx, { kind: 'roll.started', by, details: { image } });
  });
}
