import { row } from '../../ingest/testing/feeds.ts';
import { pageHands } from '../../ingest/testing/page-hands.ts';
import { serveSliceRoom } from '../../ingest/testing/slice-http.ts';
import { openSliceRoom } from '../../ingest/testing/slice-room.ts';

/** A slice over real HTTP with one chat, "Ana", and hands that a test moves; `read`: its one message was read. */
export async function openOutboxRoom({ read = true }: { read?: boolean } = {}) {
  const hands = pageHands('Ana', '2026-09-30T17:30');
  const slice = await openSliceRoom({ navigator: hands.navigator });
  const http = await serveSliceRoom(slice);
  hands.page.add('K1', 'see you', false);
  await slice.list([row('Ana', 'see you', '17:30', { selected: read })]);
  if (read) await slice.chat(hands.page.window());
  const chatId = (await slice.chats())[0]?.id ?? '';
  return {
    slice,
    http,
    hands,
    chatId,
    say: (text: string, more: { key?: string; quotedMessageId?: string | null } = {}) =>
      http.post(
        `/api/chats/${chatId}/messages`,
        { text, quotedMessageId: more.quotedMessageId ?? null },
        more.key,
      ),
    /** Text, state and key of the own messages, once nothing runs. */
    settled: async () => {
      await slice.rooms.idle();
      const thread = await slice.thread(chatId);
      return thread.filter(({ own }) => own).map(({ text, state, key }) => [text, state, key]);
    },
    reason: async () => {
      const own = (await slice.thread(chatId)).filter((message) => message.own);
      return own.at(-1)?.state_reason ?? null;
    },
    outboxId: async () =>
      (
        await slice.db
          .selectFrom('outbox')
          .select('id')
          .orderBy('queued_at', 'desc')
          .executeTakeFirstOrThrow()
      ).id,
    close: async () => {
      await http.close();
      await slice.close();
    },
  };
}

export type OutboxRoom = Awaited<ReturnType<typeof openOutboxRoom>>;
