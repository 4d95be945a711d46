import type { ChatRead } from '@queunir/reader/feed';
import { parseDataId, phoneOfJid } from './data-id.ts';
import { isSelfTitle, phoneInTitle } from './plain-text.ts';
import { readSubtitle, type Subtitle } from './read-subtitle.ts';
import type { ThreadChat } from './thread.types.ts';

/**
 * The chat after what header, keys and drawer (`drawerPhone`) say; kinds and numbers once known stay. `now` in milliseconds.
 */
export function learnChat(
  chat: ThreadChat,
  window: ChatRead,
  drawerPhone: string | null,
  now: number,
): ThreadChat {
  const jid = chat.jid ?? window.order.map(parseDataId).find((id) => id.jid !== null)?.jid ?? null;
  const title = window.header.title || chat.title;
  const group = window.header.group ?? (jid === null ? null : jid.endsWith('@g.us') ? true : null);
  const direct =
    window.header.group === false ||
    (jid !== null && /@(c\.us|lid)$/.test(jid)) ||
    phoneInTitle(title) !== null;
  const kind = isSelfTitle(title) ? 'self' : group === true ? 'group' : direct ? 'direct' : chat.kind;
  const phone = chat.phone ?? drawerPhone ?? (jid ? phoneOfJid(jid) : null) ?? phoneInTitle(title);
  return {
    ...chat,
    title,
    jid,
    kind: kind === 'unknown' ? kindByAuthors(window, title) : kind,
    phone: kind === 'group' ? null : phone,
    ...said(chat, readSubtitle(window.header.subtitle, now)),
  };
}

/** A hint of WhatsApp's own says nothing, so that what was known stays. */
const said = (
  { subtitle, lastSeenAt }: ThreadChat,
  read: Subtitle | null,
): Pick<ThreadChat, 'subtitle' | 'lastSeenAt'> =>
  read === null ? { subtitle, lastSeenAt } : { subtitle: read.words, lastSeenAt: read.lastSeenAt };

/** Only the other side speaks in a direct chat; two voices make a group. */
function kindByAuthors(window: ChatRead, title: string): ThreadChat['kind'] {
  const authors = new Set(authorsIn(window));
  if (authors.size > 1) return 'group';
  return authors.has(title) ? 'direct' : 'unknown';
}

/** Did nothing change of what a window can say about its chat? */
export const sameFacts = (before: ThreadChat, chat: ThreadChat): boolean =>
  before.title === chat.title &&
  before.kind === chat.kind &&
  before.jid === chat.jid &&
  before.phone === chat.phone &&
  before.subtitle === chat.subtitle &&
  before.lastSeenAt === chat.lastSeenAt;

/** Who speaks in a window besides ourselves. */
export const authorsIn = (window: ChatRead): string[] => [
  ...new Set(window.messages.flatMap(({ own, author }) => (own === false && author ? [author] : []))),
];
