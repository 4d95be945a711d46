import { AppError } from '@queunir/server/errors/app-error';
import { type Actor, writeEvent } from '../event/write-event.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { needSettled } from '../slices/need-settled.ts';

/**
 * Says that one slice is to run with another image; the orchestrator backs it up, starts it and takes it back when it is
 * not healthy. `slice.upgraded`, `slice.rolled-back` or `slice.upgrade-refused` says how it went. Throws
 * `slice_not_found`, `slice_wrong_state` and `image_unknown`.
 */
export async function wantUpgrade(
  deps: Pick<ActDeps, 'db' | 'versionOf'>,
  number: number,
  image: string,
  by: Actor,
  reason: string | null,
): Promise<void> {
  const slice = await needSettled(deps.db, number);
  // Asked first whether it is there: a slice is not stopped for an image that cannot be started.
  await deps.versionOf(slice.runtime, image);
  if (image === slice.image) {
    const message = `Slice ${number} runs with ${image} already.`;
    throw new AppError('slice_wrong_state', message, { blame: 'caller', status: 409 });
  }
  await deps.db.transaction().execute(async (tx) => {
    const set = { wanted_image: image, wanted_by: JSON.stringify(by), refused_image: null };
    await tx
      .updateTable('slice')
      .set({ ...set, failures: 0, not_before: null })
      .where('number', '=', number)
      .execute();
    const event = { kind: 'slice.upgrade-wanted', by, slice: number, workspaceId: slice.workspace_id };
    await writeEvent(tx, { ...event, reason, details: { from: slice.image, to: image } });
  });
}
