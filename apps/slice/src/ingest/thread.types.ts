import type { MessageKind } from '@queunir/reader/feed';
import type { MessageState } from './advance-state.ts';

export type Precision = 'second' | 'minute' | 'day' | 'unknown';

/** A message as it is stored and written; times in milliseconds. */
export type MessageRow = {
  id: string;
  key: string | null;
  provisional: boolean;
  kind: MessageKind;
  own: boolean;
  author: string | null;
  authorIdentityId: string | null;
  text: string;
  /** The page hid the rest of the text. */
  truncated: boolean;
  sentAt: number | null;
  precision: Precision;
  orderedAt: number;
  rank: string;
  state: MessageState | null;
  stateReason: string | null;
  quotedMessageId: string | null;
  quotedAuthor: string | null;
  quotedText: string | null;
  forwarded: boolean;
  edited: boolean;
  starred: boolean;
  deleted: boolean;
  reactions: string[];
  actor: 'user' | 'automation' | 'ai' | 'phone' | 'import' | 'system';
};

/** A message of the chat around the window that was read, with its outbox row where it has one. */
export type StoredMessage = MessageRow & {
  createdAt: number;
  outbox: { id: string; state: string; enteredAt: number | null; lastOwnKey: string | null } | null;
};

/** The chat whose window is stored. */
export type ThreadChat = {
  id: string;
  lineId: string;
  /** Messages of the line were erased: what is new must be compared with their tombstones. */
  hasErased: boolean;
  /** Messages may be missing between two stored ones. */
  hasHole: boolean;
  /** From here on (milliseconds) everything is promised: the link; null while the line is not linked. */
  promisedFrom: number | null;
  kind: 'direct' | 'group' | 'self' | 'unknown';
  title: string;
  subtitle: string | null;
  /** Milliseconds since 1970. */
  lastSeenAt: number | null;
  firstUnreadMessageId: string | null;
  readAt: number | null;
  contactId: string | null;
  jid: string | null;
  phone: string | null;
  history: 'nothing' | 'preview' | 'part' | 'all';
  startedBy: 'me' | 'them' | null;
};
