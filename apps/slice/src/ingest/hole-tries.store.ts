import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';

/** A hole that nothing changed is tried again after so long, then after twice that each time, at most after `mostWaitMs`. */
const firstWaitMs = 30_000;
const mostWaitMs = 6 * 3_600_000;

/** How long a chat waits after so many tries in which nothing changed; in milliseconds. */
const waitAfter = (tries: number): number => Math.min(mostWaitMs, firstWaitMs * 2 ** Math.min(tries, 20));

/**
 * Notes, before a chat with a hole is opened for it, when it has its next try. An end in the middle counts as a try, so
 * that no chat can end us for ever. Nothing for a chat without a hole that the page may close.
 */
export async function noteHoleTry(db: SliceDb, chatId: string, at: Date): Promise<void> {
  const chat = await db
    .selectFrom('chat')
    .select('hole_tries')
    .where('id', '=', chatId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('hole')
          .select('hole.id')
          .whereRef('hole.chat_id', '=', 'chat.id')
          .where('hole.closed_at', 'is', null)
          .where('hole.beyond', '=', false),
      ),
    )
    .executeTakeFirst();
  if (!chat) return;
  const tries = chat.hole_tries + 1;
  const next = new Date(at.getTime() + waitAfter(tries));
  await db
    .updateTable('chat')
    .set({ hole_tries: tries, hole_try_at: next })
    .where('id', '=', chatId)
    .execute();
}

/** Something new came in a chat with a hole, or a person asked: it waits no longer than after its first try. */
export async function hurryHoles(db: SliceDb | Transaction<DB>, chatId: string, at: Date): Promise<void> {
  const soon = new Date(at.getTime() + waitAfter(0));
  await sql`update chat set hole_tries = 0, hole_try_at = least(hole_try_at, ${soon}) where id = ${chatId}`.execute(
    db,
  );
}

/** A reading that opened or narrowed a hole did not close it: the next try has time. Nothing where one is planned. */
export async function restHole(db: SliceDb, chatId: string, at: Date): Promise<void> {
  await db
    .updateTable('chat')
    .set({ hole_try_at: new Date(at.getTime() + waitAfter(0)) })
    .where('id', '=', chatId)
    .where('hole_try_at', 'is', null)
    .execute();
}

/** The connection is back: every hole of the line may be tried at once. */
export async function hurryAllHoles(db: SliceDb, lineId: string): Promise<void> {
  await db
    .updateTable('chat')
    .set({ hole_tries: 0, hole_try_at: null })
    .where('line_id', '=', lineId)
    .where('hole_try_at', 'is not', null)
    .execute();
}
