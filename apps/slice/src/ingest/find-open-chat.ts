import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import { sql } from 'kysely';
import { parseDataId } from './data-id.ts';
import type { IngestDeps } from './page-memory.ts';
import { sameWords } from './plain-text.ts';

/**
 * Tells which stored chat the open one is. By JID or stored keys: they win over everything. Else by the selected row,
 * but only where nothing is stored yet and namesakes can be told apart. Null: not proved, so nothing may be stored.
 */
export async function findOpenChat(
  deps: IngestDeps,
  lineId: string,
  window: ChatRead,
): Promise<string | null> {
  const ids = window.order.map(parseDataId);
  const byKeys = await chatOfKeys(
    deps,
    lineId,
    ids.map(({ key }) => key),
  );
  if (byKeys) return byKeys;
  const jid = ids.find((id) => id.jid !== null)?.jid ?? null;
  const byJid = jid === null ? null : await chatOfJid(deps, lineId, jid);
  return byJid ?? chatOfSelectedRow(deps, lineId, window, jid);
}

/** The chat in which most of these keys are stored; null when none is, or two hold as many. */
async function chatOfKeys(deps: IngestDeps, lineId: string, keys: string[]): Promise<string | null> {
  if (keys.length === 0) return null;
  const found = await sql<{ chat_id: string; keys: number }>`
    select chat_id, count(*) as keys from message where line_id = ${lineId} and key = any(${keys}::text[])
    group by chat_id order by 2 desc limit 2`.execute(deps.db);
  const [first, second] = found.rows;
  return first && first.keys !== second?.keys ? first.chat_id : null;
}

async function chatOfJid(deps: IngestDeps, lineId: string, jid: string): Promise<string | null> {
  const row = await deps.db
    .selectFrom('chat')
    .select('id')
    .where('line_id', '=', lineId)
    .where('jid', '=', jid)
    .executeTakeFirst();
  return row?.id ?? null;
}

type Namesake = {
  id: string;
  jid: string | null;
  keyed: boolean;
  preview_text: string | null;
  preview_own: boolean;
};

/**
 * The chat of the selected row, where none of its bubbles was ever read. Among namesakes the newest bubble must say
 * what this row said, and no other namesake may have said the same.
 */
async function chatOfSelectedRow(
  deps: IngestDeps,
  lineId: string,
  window: ChatRead,
  jid: string | null,
): Promise<string | null> {
  const page = deps.page.now;
  const chatId = page.selected === null ? undefined : page.chatOfToken.get(page.selected.token);
  if (!chatId || window.order.length === 0) return null;
  const found = await sql<Namesake>`
    select c.id, c.jid, c.preview_text, c.preview_own,
      exists (select 1 from message m where m.chat_id = c.id and m.key is not null) as keyed
    from chat c where c.line_id = ${lineId} and c.title = ${window.header.title}`.execute(deps.db);
  const chat = found.rows.find(({ id }) => id === chatId);
  if (!chat || chat.keyed || (jid !== null && chat.jid !== null)) return null;
  if (found.rows.length === 1) return chatId;
  const saying = found.rows.filter((namesake) => says(window, namesake));
  return saying.length === 1 && saying[0]?.id === chatId ? chatId : null;
}

function says(window: ChatRead, { preview_text: preview, preview_own: own }: Namesake): boolean {
  const newest = newestBubble(window);
  return Boolean(preview && newest?.text && newest.own === own && sameWords(preview, newest.text));
}

/** The newest bubble of a window that somebody wrote; undefined when none is loaded. */
export const newestBubble = (window: ChatRead): MessageRead | undefined =>
  window.messages.findLast(({ loaded, kind }) => loaded && kind !== 'system');
