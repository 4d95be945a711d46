import type { Actor } from '../event/write-event.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import type { RuntimeKind } from '../slices/slice.types.ts';
import { wantRoll } from './want-roll.ts';

const by: Actor = { actor: 'system' };

/**
 * Begins a roll when this gateway came with another image (or program) than slices run with; once for each image, so that
 * what an operator takes back stays so. Of slices that run as processes the ones that stand still are upgraded as they
 * start, whatever the roll does: there is no other program to start them with, and none starts without its backup.
 */
export async function followImage(
  deps: Pick<ActDeps, 'db' | 'now' | 'versionOf'>,
  { image, runtime }: { image: string; runtime: RuntimeKind },
): Promise<void> {
  const { db } = deps;
  const others = db
    .selectFrom('slice')
    .where('workspace_id', 'is not', null)
    .where('runtime', '=', runtime)
    .where('image', '<>', image)
    .where('state', 'in', ['running', 'stopped', 'failed']);
  const found = await others.select('number').limit(1).executeTakeFirst();
  if (!found) return;
  if (runtime === 'process')
    await db
      .updateTable('slice')
      .set({ wanted_image: image, wanted_by: JSON.stringify(by) })
      .where('workspace_id', 'is not', null)
      .where('runtime', '=', runtime)
      .where('image', '<>', image)
      .where('wanted_image', 'is', null)
      .where('refused_image', 'is distinct from', image)
      .where('state', 'in', ['stopped', 'failed'])
      .execute();
  const rolled = await db
    .selectFrom('roll')
    .select('id')
    .where('image', '=', image)
    .limit(1)
    .executeTakeFirst();
  if (!rolled) await wantRoll(deps, { image, runtime }, by);
}
