import type { ChatRow } from '@queunir/contracts/chats/chats';
import { faceAddress } from '../faces/face-address.ts';
import type { Typing } from '../ingest/page-memory.ts';
import type { ChatRowRead } from './chat-row.view.ts';

type Preview = NonNullable<ChatRow['preview']>;

/** What of a chat goes out in lists and headers. */
export function presentChatRow(row: ChatRowRead, typing: ReadonlyMap<string, Typing>): ChatRow {
  return {
    id: row.id,
    title: row.title,
    kind: row.kind as ChatRow['kind'],
    contactId: row.contact_id,
    namesake: presentNamesake(row),
    face: faceAddress(row.face_id),
    preview: presentPreview(row),
    lastAt: row.last_at?.toISOString() ?? null,
    unread: row.unread,
    markedUnread: row.marked_unread,
    pinned: row.pinned,
    muted: row.muted,
    archived: row.archived,
    ball: row.ball as ChatRow['ball'],
    ballSince: row.ball_since?.toISOString() ?? null,
    draft: row.draft,
    draftText: row.draft_text || null,
    typing: typing.get(row.id) ?? null,
    unreadInWhatsApp: row.unread,
  };
}

const minute = 60;
/** So far apart, two moments are on two days in any zone; the day on which clocks go back has 25 hours. */
const aDay = 25 * 60 * minute;

function presentNamesake({ namesake, phone, created_at: seen }: ChatRowRead): ChatRow['namesake'] {
  if (!namesake) return null;
  const [number, gap] = namesake;
  return { phone, since: gap < minute ? null : { at: seen.toISOString(), withTime: gap < aDay }, number };
}

function presentPreview(row: ChatRowRead): Preview | null {
  if (row.preview_text === null) return null;
  return {
    text: row.preview_text ?? '',
    own: row.preview_own,
    author: row.preview_author,
    mediaKind: row.preview_kind === 'text' ? null : row.preview_kind,
    ack: presentAck(row.preview_ack),
  };
}

/** What waits in the outbox looks pending in a list; what needs the person looks failed. */
function presentAck(state: string | null): Preview['ack'] {
  if (state === null) return null;
  if (state === 'queued' || state === 'sending') return 'pending';
  if (state === 'held' || state === 'unsure') return 'failed';
  return state as Preview['ack'];
}
