import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { codeOf } from './code-of.ts';
import type { IngestDeps } from './page-memory.ts';

const mostTries = 3;

export type FaceTaker = { poke(): void; idle(): Promise<void> };

/** Makes the one who captures pictures of list rows in the background, one at a time; each picture is kept once. */
export function createFaceTaker(deps: IngestDeps): FaceTaker {
  let running: Promise<void> | null = null;
  const run = async () => {
    for (;;) {
      const page = deps.page.now;
      const navigator = page.ready ? deps.navigator() : null;
      const [next] = page.faces;
      if (!navigator || !next) return;
      const [chatId, wanted] = next;
      page.faces.delete(chatId);
      const token = page.tokenOfChat.get(chatId) ?? wanted.token;
      const png = await navigator.captureFace(token, wanted.title);
      if (png) await storeFace(deps, chatId, wanted.avatarKey, png);
      else if (wanted.tries + 1 < mostTries) page.faces.set(chatId, { ...wanted, tries: wanted.tries + 1 });
    }
  };
  return {
    poke: () => {
      running ??= run()
        .catch((error: unknown) => deps.log.info({ reason: codeOf(error) }, 'pictures wait'))
        .finally(() => {
          running = null;
        });
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
