import type { Message } from '@queunir/contracts/messages/messages';
import type { MessageRead } from './message.view.ts';

/** What of a message goes out. */
export function presentMessage(row: MessageRead): Message {
  return {
    id: row.id,
    chatId: row.chat_id,
    kind: row.kind as Message['kind'],
    own: row.own,
    author: row.author,
    authorContactId: row.author_contact_id,
    text: row.text,
    truncated: row.truncated,
    sentAt: row.sent_at?.toISOString() ?? null,
    precision: row.precision as Message['precision'],
    state: row.state as Message['state'],
    stateReason: row.state_reason,
    provisional: row.provisional,
    quoted:
      row.quoted_text === null && row.quoted_message_id === null
        ? null
        : { messageId: row.quoted_message_id, author: row.quoted_author, text: row.quoted_text ?? '' },
    forwarded: row.forwarded,
    edited: row.edited,
    starred: row.starred,
    deleted: row.deleted,
    reactions: row.reactions,
    outboxId: row.outbox_id,
    actor: row.actor as Message['actor'],
  };
}
