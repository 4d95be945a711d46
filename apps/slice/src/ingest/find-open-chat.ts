import type { ChatRead } from '@queunir/reader/feed';
import { sql } from 'kysely';
import { parseDataId } from './data-id.ts';
import type { IngestDeps } from './page-memory.ts';

/**
 * Tells which stored chat the open one is. By JID or stored keys: they win over everything. Else by the selected row,
 * but only where nothing is stored yet and no namesake exists. Null: not proved, so nothing may be stored.
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

async function chatOfSelectedRow(
  deps: IngestDeps,
  lineId: string,
  window: ChatRead,
  jid: string | null,
): Promise<string | null> {
  const page = deps.page.now;
  const chatId = page.selected === null ? undefined : page.chatOfToken.get(page.selected.token);
  if (!chatId || window.order.length === 0) return null;
  const found = await sql<{ title: string; jid: string | null; keyed: boolean; namesakes: boolean }>`
    select c.title, c.jid,
      exists (select 1 from message m where m.chat_id = c.id and m.key is not null) as keyed,
      exists (select 1 from chat o where o.line_id = c.line_id and o.title = c.title and o.id <> c.id) as namesakes
    from chat c where c.id = ${chatId} and c.line_id = ${lineId}`.execute(deps.db);
  const chat = found.rows[0];
  if (!chat || chat.keyed || chat.title !== window.header.title) return null;
  if (jid !== null) return chat.jid === null && !chat.namesakes ? chatId : null;
  return chat.namesakes ? null : chatId;
}
