import { AppError } from '@queunir/server/errors/app-error';
import type { Actor } from '../event/write-event.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { needSettled } from '../slices/need-settled.ts';
import { wantUpgrade } from './want-upgrade.ts';

/**
 * Says that a slice is to run with the image it had before; with a backup and a gate, as every change of image. Throws
 * `no_previous_image` and what `wantUpgrade` throws.
 */
export async function rollBack(
  deps: Pick<ActDeps, 'db' | 'versionOf'>,
  number: number,
  by: Actor,
  reason: string | null,
): Promise<void> {
  const { previous_image: image } = await needSettled(deps.db, number);
  if (image === null)
    throw new AppError('no_previous_image', `Slice ${number} had no other image before.`, {
      blame: 'caller',
      status: 409,
    });
  await wantUpgrade(deps, number, image, by, reason);
}
