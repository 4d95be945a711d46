import { sql } from 'kysely';
import type { SliceDb } from '../slice.types.ts';
import type { ChatTarget } from '../whatsapp/whatsapp.types.ts';
import type { PageMemory } from './page-memory.ts';

type Row = {
  title: string;
  phone: string | null;
  preview_text: string | null;
  unread: number;
  avatar_key: string | null;
  titles: string[];
  keys: string[];
  foreign_keys: string[];
};

/** How the navigator can find and prove a chat; null when it is gone. One statement. */
export async function chatTarget(
  db: SliceDb,
  page: PageMemory,
  chatId: string,
  mayReadUnread: boolean,
): Promise<ChatTarget | null> {
  const found = await sql<Row>`
    select c.title, c.phone, c.preview_text, c.unread, c.avatar_key,
      array(select t.title from chat_title t where t.chat_id = c.id order by t.last_seen_at desc) as titles,
      array(select m.key from message m where m.chat_id = c.id and m.key is not null
        order by m.ordered_at desc, m.rank desc, m.id desc limit 200) as keys,
      array(select m.key from chat o cross join lateral (
          select key from message where chat_id = o.id and key is not null
          order by ordered_at desc, rank desc, id desc limit 100) m
        where o.line_id = c.line_id and o.title = c.title and o.id <> c.id limit 500) as foreign_keys
    from chat c where c.id = ${chatId}`.execute(db);
  const row = found.rows[0];
  if (!row) return null;
  return {
    chatId,
    titles: [row.title, ...row.titles.filter((title) => title !== row.title)],
    keys: row.keys,
    phone: row.phone,
    foreignKeys: row.foreign_keys,
    hint: {
      preview: row.preview_text,
      unread: row.unread,
      avatarKey: row.avatar_key,
      token: page.tokenOfChat.get(chatId) ?? null,
    },
    mayReadUnread,
  };
}
