/**
 * What a person would write by hand to fill the same two screens: the same rows, the same columns and the same counts as
 * the replies of `GET /api/chats` and `GET /api/chats/:chatId/messages`, as one statement each, prepared, on one open TCP
 * connection to the same server. No sign-in, no HTTP, no JSON: that is what the ratio puts a price on.
 */
export const rawChatList = {
  name: 'raw_chat_list',
  text: `
    select chat.id, chat.title, chat.kind, chat.contact_id, chat.phone, chat.face_id, chat.preview_text, chat.preview_own,
      chat.preview_author, chat.preview_kind, chat.preview_ack, chat.last_at, chat.unread, chat.marked_unread, chat.pinned,
      chat.muted, chat.archived, chat.ball, chat.ball_since, draft.text is not null as draft,
      exists (select from chat other where other.line_id = chat.line_id and other.title = chat.title and other.id <> chat.id)
        as has_namesake,
      (select count(*) from chat where line_id = $1 and not archived and (unread > 0 or marked_unread)) as unread_chats,
      (select count(*) from chat where line_id = $1 and not archived and ball = 'me') as waiting_chats
    from chat left join draft on draft.chat_id = chat.id
    where chat.line_id = $1 and not chat.archived
    order by chat.pinned desc, coalesce(chat.last_at, '-infinity'::timestamptz) desc, chat.id desc
    limit 51`,
};

/** The newest 50 messages of a chat, oldest first. */
export const rawThread = {
  name: 'raw_thread',
  text: `
    select * from (
      select message.id, message.chat_id, message.kind, message.own, message.author, identity.contact_id, message.text,
        message.sent_at, message.precision, message.state, message.state_reason, message.provisional,
        message.quoted_message_id, message.quoted_author, message.quoted_text, message.forwarded, message.edited,
        message.starred, message.deleted, message.reactions, message.actor, message.ordered_at, message.rank,
        outbox.id as outbox_id
      from message
      left join identity on identity.id = message.author_identity_id
      left join outbox on outbox.message_id = message.id and outbox.state not in ('sent', 'discarded')
      where message.chat_id = $1
      order by message.ordered_at desc, message.rank desc, message.id desc
      limit 51
    ) newest order by ordered_at, rank, id`,
};
