/** What of a table leaves with an export: by name, so that a new column stays here until somebody names it. */
export type ExportTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: string;
};

/** The tables of an export, each a file of one JSON object a line. */
export const exportTables: readonly ExportTable[] = [
  {
    name: 'line',
    key: 'id',
    columns: ['id', 'kind', 'name', 'number', 'linked_at', 'ended_at', 'ended_reason', 'created_at'],
  },
  {
    name: 'chat',
    key: 'id',
    columns: [
      ...['id', 'line_id', 'contact_id', 'kind', 'title', 'subtitle', 'phone', 'jid', 'pinned', 'muted'],
      ...['archived', 'unread', 'ball', 'ball_reason', 'ball_since', 'last_at', 'created_at'],
    ],
  },
  {
    name: 'contact',
    key: 'id',
    columns: ['id', 'line_id', 'name', 'name_by_hand', 'created_at'],
  },
  {
    name: 'identity',
    key: 'id',
    columns: [
      ...['id', 'line_id', 'contact_id', 'kind', 'value', 'source', 'proof'],
      ...['first_seen_at', 'last_seen_at'],
    ],
  },
  {
    name: 'message',
    key: 'id',
    columns: [
      ...['id', 'line_id', 'chat_id', 'key', 'own', 'author', 'kind', 'text', 'sent_at', 'precision'],
      ...['said_in_zone', 'state', 'state_reason', 'quoted_message_id', 'quoted_author', 'quoted_text'],
      ...['forwarded', 'edited', 'starred', 'deleted', 'reactions', 'provisional', 'actor', 'created_at'],
    ],
  },
  {
    name: 'outbox',
    key: 'id',
    columns: ['id', 'line_id', 'chat_id', 'message_id', 'text', 'state', 'reason', 'created_at', 'sent_at'],
  },
  {
    name: 'hole',
    key: 'id',
    columns: ['id', 'line_id', 'chat_id', 'after_at', 'before_at', 'beyond', 'found_at', 'closed_at'],
  },
  { name: 'draft', key: 'chat_id, member_id', columns: ['chat_id', 'member_id', 'text', 'saved_at'] },
];
