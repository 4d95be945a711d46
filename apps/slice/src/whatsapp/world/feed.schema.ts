import type {
  ArchiveRead,
  ChatRead,
  Drift,
  Feed,
  HeaderRead,
  ListRead,
  PhaseRead,
  SurfacesRead,
} from '@queunir/reader/feed';
import * as z from 'zod/mini';

const text = z.nullable(z.string());
const ack = z.nullable(z.enum(['pending', 'sent', 'sent-or-later', 'delivered', 'read', 'failed']));
const kind = z.enum([
  'text', 'image', 'video', 'gif', 'voice', 'audio', 'sticker', 'document', 'location', 'live-location',
  'contact', 'poll', 'album', 'call', 'view-once', 'deleted', 'system', 'pending', 'unsupported',
]); // biome-ignore format: one word a column is longer than the file

/** What crosses from the page is checked field by field: a page is somebody else's ground. */
export const phaseRead: z.ZodMiniType<PhaseRead> = z.object({
  phase: z.enum([
    'loading', 'linking', 'code', 'syncing', 'ready', 'conflict', 'logged-out', 'blocked', 'owner-must-act', 'unknown',
  ]), // biome-ignore format: as above
  generation: z.nullable(z.enum(['g1', 'g2'])),
  locale: text,
  qr: text,
  qrExpired: z.boolean(),
  code: text,
  codeExpired: z.boolean(),
  codeNumber: text,
  progress: z.nullable(z.number()),
  reason: text,
  offline: z.boolean(),
  covered: z.optional(z.boolean()),
  ask: z.optional(
    z.nullable(
      z.object({
        kind: z.enum([
          'passkey', 'terms', 'dialog', 'device-limit', 'in-call', 'second-tab', 'unavailable', 'proxied', 'computer-offline', 'phone-offline', 'connecting', 'retrying',
        ]), // biome-ignore format: as above
        text: z.string(),
        buttons: z.array(z.string()),
      }),
    ),
  ),
});

/** One row of the list, in or out of a feed. */
export const listRow = z.object({
  token: z.number(),
  title: z.string(),
  preview: text,
  previewAuthor: text,
  time: text,
  unread: z.number(),
  markedUnread: z.boolean(),
  pinned: z.boolean(),
  muted: z.boolean(),
  group: z.nullable(z.boolean()),
  avatar: z.boolean(),
  avatarKey: text,
  own: z.boolean(),
  ack,
  mediaKind: z.nullable(kind),
  typing: z.boolean(),
  recording: z.boolean(),
  draft: z.boolean(),
  selected: z.boolean(),
});

/** The chat list, or search results in its place. */
export const listRead: z.ZodMiniType<ListRead> = z.object({
  total: z.nullable(z.number()),
  searching: z.boolean(),
  rows: z.array(listRow),
  archivedUnread: z.number(),
  archivedEntry: z.boolean(),
});

/** A window of the panel of archived chats. */
export const archiveRead: z.ZodMiniType<ArchiveRead> = z.object({
  total: z.nullable(z.number()),
  rows: z.array(listRow),
});

const headerRead: z.ZodMiniType<HeaderRead> = z.object({
  title: z.string(),
  subtitle: text,
  group: z.nullable(z.boolean()),
  presence: z.nullable(z.enum(['online', 'typing', 'recording'])),
});

/** One message, in or out of a feed. */
export const messageRead = z.object({
  id: z.string(),
  key: z.string(),
  loaded: z.boolean(),
  own: z.nullable(z.boolean()),
  author: text,
  kind,
  text,
  sentAt: text,
  time: text,
  ack,
  quoted: z.nullable(z.object({ author: text, text })),
  forwarded: z.boolean(),
  edited: z.boolean(),
  starred: z.boolean(),
  reactions: z.array(z.string()),
  truncated: z.optional(z.boolean()),
  duration: z.optional(text),
  downloaded: z.optional(z.nullable(z.boolean())),
});

/** The open chat. */
export const chatRead: z.ZodMiniType<ChatRead> = z.object({
  header: headerRead,
  order: z.array(z.string()),
  messages: z.array(messageRead),
  historyEnd: z.boolean(),
  loadingOlder: z.boolean(),
  unreadBefore: text,
});

/** One anchor that did not match as it should. */
export const drift: z.ZodMiniType<Drift> = z.object({
  anchor: z.string(),
  reason: z.enum(['missing', 'ambiguous', 'fallback']),
});

/** One look at the required anchors. */
export const surfacesRead: z.ZodMiniType<SurfacesRead> = z.object({
  inSight: z.array(z.enum(['list', 'thread', 'sending'])),
  broken: z.array(drift),
});

/** One call of the binding. */
export const feed: z.ZodMiniType<Feed> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('phase'), at: z.number(), phase: phaseRead }),
  z.object({ type: z.literal('list'), at: z.number(), list: listRead }),
  z.object({ type: z.literal('chat'), at: z.number(), chat: z.nullable(chatRead) }),
  z.object({ type: z.literal('drift'), at: z.number(), drift: z.array(drift) }),
]);
