import type { MessageRead } from '@queunir/reader/feed';
import { advanceState } from './advance-state.ts';
import { readSentAt } from './page-time.ts';
import { isShortened } from './plain-text.ts';
import type { MessageRow, StoredMessage } from './thread.types.ts';

/** What a bubble needs besides itself to become a row. */
export type MergeContext = {
  key: string;
  /** Authors are kept in groups only. */
  inGroup: boolean;
  identityOf: (author: string) => string | null;
  quotedIdOf: (author: string | null, text: string) => string | null;
};

/** The row of a bubble that was not known in any form. Its place is given afterwards. */
export function newMessage(id: string, read: MessageRead, context: MergeContext): MessageRow {
  const blank: MessageRow = {
    id,
    key: context.key,
    provisional: false,
    kind: read.kind,
    own: read.own ?? false,
    author: null,
    authorIdentityId: null,
    text: '',
    truncated: false,
    sentAt: null,
    precision: 'unknown',
    orderedAt: 0,
    rank: '',
    state: null,
    stateReason: null,
    quotedMessageId: null,
    quotedAuthor: null,
    quotedText: null,
    forwarded: false,
    edited: false,
    starred: false,
    deleted: false,
    reactions: [],
    actor: read.kind === 'system' ? 'system' : 'phone',
  };
  return mergeMessage(blank, read, context);
}

/** A stored row after one more reading of its bubble: content follows the page, states never go back. */
export function mergeMessage(before: MessageRow, read: MessageRead, context: MergeContext): MessageRow {
  const deleted = before.deleted || read.kind === 'deleted';
  const author = context.inGroup && !before.own ? (read.author ?? before.author) : null;
  const state = before.own ? advanceState(before.state, read.ack) : null;
  const quoted = deleted ? null : read.quoted;
  return {
    ...before,
    ...timeOf(before, read),
    key: context.key,
    provisional: false,
    kind: deleted ? 'deleted' : read.kind,
    author,
    authorIdentityId: author === null ? null : (context.identityOf(author) ?? before.authorIdentityId),
    ...(deleted ? { text: '', truncated: false } : textOf(before, read)),
    state,
    stateReason: state === before.state ? before.stateReason : null,
    quotedAuthor: quoted?.author ?? null,
    quotedText: quoted ? (quoted.text ?? '') : null,
    quotedMessageId: quoted
      ? (before.quotedMessageId ?? context.quotedIdOf(quoted.author, quoted.text ?? ''))
      : null,
    forwarded: read.forwarded,
    edited: before.edited || read.edited,
    starred: read.starred,
    deleted,
    reactions: read.reactions,
  };
}

/** A long bubble may show its beginning only; what was read whole before stays whole. */
function textOf(before: MessageRow, read: MessageRead): Pick<MessageRow, 'text' | 'truncated'> {
  const text = read.text ?? '';
  const truncated = read.truncated ?? false;
  // An edit that was read whole already folds like any other text.
  const isNews = read.edited && !(truncated && before.edited);
  return !isNews && isShortened(text, before.text)
    ? { text: before.text, truncated: before.truncated || (truncated && /…\s*$/.test(before.text)) }
    : { text, truncated };
}

/** A more precise time that agrees with the page's minute stays. */
function timeOf(before: MessageRow, read: MessageRead): Pick<MessageRow, 'sentAt' | 'precision'> {
  const said = readSentAt(read.sentAt);
  if (said === null) return { sentAt: before.sentAt, precision: before.precision };
  const agrees =
    before.precision === 'second' &&
    before.sentAt !== null &&
    Math.floor(before.sentAt / 60_000) * 60_000 === said;
  return agrees ? { sentAt: before.sentAt, precision: 'second' } : { sentAt: said, precision: 'minute' };
}

/** Would writing this row change anything? */
export function isChanged(before: StoredMessage, after: MessageRow): boolean {
  const { createdAt: _, outbox: __, ...plain } = before;
  return (Object.keys(plain) as (keyof MessageRow)[]).some((field) =>
    Array.isArray(plain[field])
      ? plain[field].join('\n') !== (after[field] as string[]).join('\n')
      : plain[field] !== after[field],
  );
}
