import { sql, type Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { SliceDb } from '../slice.types.ts';

export type DraftEdit = {
  chatId: string;
  memberId: string;
  text: string;
  quotedMessageId: string | null;
  at: Date;
};

type Saved = { version: number; text: string; otherText: string | null };

/**
 * The stored draft, locked; an empty one of version 0 when there is none. That one is a row too: two first drafts of the
 * same moment would find nothing to wait for, and the later one would overwrite the other unseen.
 */
export async function lockDraft(tx: Transaction<DB>, chatId: string, memberId: string): Promise<Saved> {
  await tx
    .insertInto('draft')
    .values({ chat_id: chatId, member_id: memberId, text: '', version: 0 })
    .onConflict((conflict) => conflict.columns(['chat_id', 'member_id']).doNothing())
    .execute();
  return tx
    .selectFrom('draft')
    .select(['version', 'text', 'other_text as otherText'])
    .where('chat_id', '=', chatId)
    .where('member_id', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/**
 * Writes a draft; `losing` is a text that must not be lost beside it. A message to answer that is not in the chat (any
 * more) is left out, for the words matter more. Gives the new version.
 */
export async function writeDraft(
  db: SliceDb | Transaction<DB>,
  edit: DraftEdit,
  losing: string | null,
): Promise<number> {
  const found = await sql<{ version: number }>`
    insert into draft (chat_id, member_id, text, quoted_message_id, saved_at, other_text, other_saved_at)
    values (${edit.chatId}, ${edit.memberId}, ${edit.text},
      (select id from message where id = ${edit.quotedMessageId}::uuid and chat_id = ${edit.chatId}::uuid), ${edit.at}, ${losing},
      ${losing === null ? null : edit.at})
    on conflict (chat_id, member_id) do update set text = excluded.text, quoted_message_id = excluded.quoted_message_id,
      version = draft.version + 1, saved_at = excluded.saved_at,
      other_text = coalesce(excluded.other_text, draft.other_text),
      other_saved_at = coalesce(excluded.other_saved_at, draft.other_saved_at)
    returning version`.execute(db);
  return found.rows[0]?.version ?? 1;
}

/** Lets go of the text that lost. */
export async function dropOther(db: SliceDb, chatId: string, memberId: string): Promise<void> {
  await db
    .updateTable('draft')
    .set({ other_text: null, other_saved_at: null })
    .where('chat_id', '=', chatId)
    .where('member_id', '=', memberId)
    .execute();
}

/** What `trim()` takes off both ends. */
const whiteSpace =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Empties the draft that has just become a message; a text that is another one stays. True when it did. */
export async function emptySentDraft(
  tx: Transaction<DB>,
  edit: Pick<DraftEdit, 'chatId' | 'memberId' | 'text' | 'at'>,
): Promise<boolean> {
  const result = await tx
    .updateTable('draft')
    .set({ text: '', quoted_message_id: null, version: sql`version + 1`, saved_at: edit.at })
    .where('chat_id', '=', edit.chatId)
    .where('member_id', '=', edit.memberId)
    .where(sql`btrim(text, ${whiteSpace})`, '=', edit.text.trim())
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
