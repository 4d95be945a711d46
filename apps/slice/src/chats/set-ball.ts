import { writeAct } from '../acts/act.store.ts';
import type { Ball } from '../ingest/ball-of.ts';
import { settleChats } from '../ingest/settle-chats.ts';
import type { SliceDeps } from '../slice.types.ts';
import { findChat } from './find-chat.ts';

/** Says by hand that nobody waits, until the next message; `auto` lets the newest message decide again. */
export async function setBallUseCase(
  deps: SliceDeps,
  chatId: string,
  ball: 'nobody' | 'auto',
  memberId: string,
): Promise<{ chatId: string; ball: Ball }> {
  await findChat(deps, chatId);
  const byHand = ball === 'nobody';
  const now = await deps.db.transaction().execute(async (tx) => {
    const values = byHand ? { ball, ball_reason: 'by-hand', ball_since: deps.now() } : {};
    await tx
      .updateTable('chat')
      .set({ ...values, ball_by_hand: byHand })
      .where('id', '=', chatId)
      .execute();
    await settleChats(tx, [chatId]);
    const { workspaceId } = deps;
    await writeAct(tx, {
      workspaceId,
      memberId,
      what: 'chat.ball-set',
      subjectIds: [chatId],
      at: deps.now(),
    });
    return tx.selectFrom('chat').select('ball').where('id', '=', chatId).executeTakeFirstOrThrow();
  });
  await deps.publish({ type: 'chat.changed', chatId });
  return { chatId, ball: now.ball as Ball };
}
