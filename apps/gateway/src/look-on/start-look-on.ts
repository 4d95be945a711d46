import { AppError } from '@queunir/server/errors/app-error';
import type { GatewayWho } from '../auth/who.types.ts';
import { writeEvent } from '../event/write-event.ts';
import type { GatewayDb } from '../gateway.types.ts';
import { hasWorkspace, insertLookOn } from './look-on.store.ts';

const lookOnMinutes = 30;

/** Lets an operator look on in a workspace for half an hour by this browser, read-only. */
export async function startLookingOn(
  deps: { db: GatewayDb; now: () => Date },
  who: GatewayWho,
  wish: { workspaceId: string; reason: string },
): Promise<{ id: string; endsAt: Date }> {
  const { signInId, userId } = who;
  const reason = wish.reason.trim();
  if (!signInId) throw refusal('not_allowed', 403, 'Only a browser that is signed in can look on.');
  if (reason.length < 5) throw refusal('reason_missing', 422, 'Say in a few words why you look on.');
  if (!(await hasWorkspace(deps.db, wish.workspaceId)))
    throw refusal('workspace_not_found', 404, 'This workspace does not exist.');
  const now = deps.now();
  const endsAt = new Date(now.getTime() + lookOnMinutes * 60_000);
  return deps.db.transaction().execute(async (tx) => {
    const made = await insertLookOn(tx, {
      operatorId: userId,
      signInId,
      workspaceId: wish.workspaceId,
      reason,
      now,
      endsAt,
    });
    await writeEvent(tx, {
      kind: 'look-on.started',
      by: { actor: 'operator', actorId: userId },
      workspaceId: wish.workspaceId,
      userId,
      reason,
      details: { lookOn: made.id },
    });
    return made;
  });
}

function refusal(code: string, status: number, message: string): AppError {
  return new AppError(code, message, { blame: 'caller', status });
}
