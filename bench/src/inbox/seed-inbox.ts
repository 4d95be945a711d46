import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';

/** A seeded line. */
export type SeededInbox = { lineId: string; chatIds: string[] };

/**
 * Fills the product's own database with a line of so many chats and messages, the one that is shown. It is not linked, so
 * that the product starts no browser for it. A product that runs shows it from its next start on.
 */
export async function seedInbox(
  database: Client,
  size: { chats: number; messages: number },
): Promise<SeededInbox> {
  const line = await database.query<{ id: string }>(
    `insert into line (workspace_id, kind, number, name, last_read_at)
     select id, 'own', '+5511955500100', 'Maria Costa', now() from workspace limit 1 returning id`,
  );
  const lineId = line.rows[0]!.id;
  await database.query('update workspace set shown_line_id = $1', [lineId]);
  const script = await readFile(new URL('seed-inbox.sql', import.meta.url), 'utf8');
  for (const statement of script.split(/;\s*\n/).filter((part) => part.trim() !== ''))
    await database.query(
      statement
        .replaceAll('$lineId', lineId)
        .replaceAll('$chats', String(size.chats))
        .replaceAll('$messages', String(size.messages)),
    );
  const chats = await database.query<{ id: string }>('select id from chat order by id');
  return { lineId, chatIds: chats.rows.map(({ id }) => id) };
}
