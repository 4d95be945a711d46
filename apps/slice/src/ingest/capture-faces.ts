import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { codeOf } from './code-of.ts';
import type { IngestDeps } from './page-memory.ts';

export type FaceTaker = {
  /** Takes what is in view now, in the background. */
  poke(): void;
  /** Walks through the list for the pictures that have never been in view, if there are any. */
  takeAll(signal: AbortSignal): Promise<void>;
  idle(): Promise<void>;
};

const mostRows = 2000;

/**
 * Makes the one who captures pictures of list rows, one at a time; each picture is kept once. A picture that cannot
 * be taken now (covered, out of view, on the move) is wanted until its row is in view again.
 */
export function createFaceTaker(deps: IngestDeps): FaceTaker {
  let running: Promise<void> | null = null;
  const run = async () => {
    const page = deps.page.now;
    const inView = [...page.faces].filter(([, { token }]) => page.inView.has(token));
    for (const [chatId, wanted] of inView) {
      const navigator = page.ready && page === deps.page.now ? deps.navigator() : null;
      if (!navigator) return;
      const png = await navigator.captureFace(wanted.token, wanted.title);
      if (!png || page.faces.get(chatId) !== wanted) continue;
      page.faces.delete(chatId);
      await storeFace(deps, chatId, wanted.avatarKey, png);
    }
  };
  const take = (): Promise<void> => {
    running ??= run()
      .catch((error: unknown) => deps.log.info({ reason: codeOf(error) }, 'pictures wait'))
      .finally(() => {
        running = null;
      });
    return running;
  };
  return {
    poke: () => void take(),
    takeAll: async (signal) => {
      // A row that moved under the camera is tried once more.
      for (let walks = 0; walks < 2 && deps.page.now.faces.size > 0 && !signal.aborted; walks += 1) {
        await deps.navigator()?.walkList('background', mostRows, signal, async () => {
          // What the reader told of these rows is stored first: then it is known which pictures are wanted.
          await deps.serial(async () => {});
          await running;
          await take();
        });
      }
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

async function storeFace(deps: IngestDeps, chatId: string, avatarKey: string, png: Buffer): Promise<void> {
  const sha256 = createHash('sha256').update(png).digest();
  const changed = await deps.db.transaction().execute(async (tx) => {
    const chat = await tx
      .selectFrom('chat')
      .select(['line_id', 'face_id', 'contact_id'])
      .where('id', '=', chatId)
      .executeTakeFirst();
    if (!chat) return null;
    const face = await sql<{ id: string }>`
      insert into face (line_id, sha256, png) values (${chat.line_id}, ${sha256}, ${png})
      on conflict (line_id, sha256) do update set sha256 = excluded.sha256 returning id`.execute(tx);
    const faceId = face.rows[0]?.id ?? null;
    await tx
      .updateTable('chat')
      .set({ face_id: faceId, face_key: avatarKey })
      .where('id', '=', chatId)
      .execute();
    if (chat.contact_id)
      await tx.updateTable('contact').set({ face_id: faceId }).where('id', '=', chat.contact_id).execute();
    return faceId === chat.face_id ? null : chat;
  });
  if (!changed) return;
  await deps.publish({ type: 'chat.changed', chatId });
  if (changed.contact_id) await deps.publish({ type: 'contact.changed', contactId: changed.contact_id });
}
