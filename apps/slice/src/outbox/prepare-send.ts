import { AppError } from '@queunir/server/errors/app-error';
import { chatTarget } from '../ingest/chat-target.view.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import { readChat } from '../ingest/read-chat.ts';
import type { ChatTarget } from '../whatsapp/whatsapp.types.ts';
import type { OutboxRow } from './outbox.store.ts';

/** Where a message is to be typed, and the key of the message that it answers. */
export type Prepared = { target: ChatTarget; quotedKey: string | null };

type Quote = { isReply: boolean; key: string | null };

/**
 * Finds out what must be known before a message is typed: what proves its chat, and the key of the message that it
 * answers. Where either is missing the chat is read once, and what was read is stored. Null when the chat is gone.
 * Throws what reading throws, `chat_not_known`, `quote_not_found`.
 */
export async function prepareSend(deps: IngestDeps, row: OutboxRow): Promise<Prepared | null> {
  const first = await look(deps, row);
  if (!first || isComplete(first)) return first && done(first);
  await readChat(deps, { chatId: row.chat_id, priority: 'person', mayReadUnread: true });
  const second = await look(deps, row);
  return second && done(second);
}

type Known = { target: ChatTarget; quote: Quote };

async function look(deps: IngestDeps, row: OutboxRow): Promise<Known | null> {
  const target = await chatTarget(deps.db, deps.page.now, row.chat_id, true);
  return target && { target, quote: await quoteOf(deps, row) };
}

const isProvable = ({ keys, phone }: ChatTarget): boolean => keys.length > 0 || phone !== null;
const hasQuote = ({ isReply, key }: Quote): boolean => !isReply || key !== null;
const isComplete = ({ target, quote }: Known): boolean => isProvable(target) && hasQuote(quote);

function done({ target, quote }: Known): Prepared {
  if (!isProvable(target)) throw unknown('chat_not_known');
  if (!hasQuote(quote)) throw unknown('quote_not_found');
  return { target, quotedKey: quote.key };
}

const unknown = (code: string): AppError =>
  new AppError(code, 'What must be known before typing is not known.', { blame: 'outside' });

/** A message may have been queued before the page told the key of what it answers, or that may have gone since. */
async function quoteOf(deps: IngestDeps, row: OutboxRow): Promise<Quote> {
  const found =
    row.message_id === null
      ? undefined
      : await deps.db
          .selectFrom('message as m')
          .leftJoin('message as q', 'q.id', 'm.quoted_message_id')
          .select(['m.quoted_message_id', 'm.quoted_text', 'q.key'])
          .where('m.id', '=', row.message_id)
          .executeTakeFirst();
  const key = row.quoted_key ?? found?.key ?? null;
  return { isReply: key !== null || (found?.quoted_message_id ?? found?.quoted_text ?? null) !== null, key };
}
