/** How far an own message got; `failed` is an end. */
export type Tick = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

/** What someone does in a chat right now. */
export type Doing = 'typing' | 'recording';

/** The message that another one answers, as its bubble shows it; `missing` when it was not found. */
export type QuotedShape = { key: string; author: string; own: boolean; text: string; missing: boolean };

/** One message as the page draws it. `from` is `me`, a contact id, or null for a system message. */
export type MessageShape = {
  key: string;
  from: string | null;
  author: string;
  /** The author's id where the page knows it: in groups, for others' messages. */
  authorJid: string | null;
  /** The name inside `data-pre-plain-text`. */
  plainName: string;
  text: string;
  /** Milliseconds since 1970. */
  at: number;
  tick: Tick;
  quoted: QuotedShape | null;
  edited: boolean;
  starred: boolean;
  forwarded: 'no' | 'once' | 'many';
  deleted: 'no' | 'by-author' | 'by-admin';
  reactions: { emoji: string; count: number }[];
  mentions: { name: string; jid: string }[];
};

/** One chat as the chat list draws it. */
export type ChatShape = {
  id: string;
  /** `…@c.us`, `…@lid` or `…@g.us`. */
  jid: string;
  kind: 'person' | 'group';
  title: string;
  community: string | null;
  avatar: string | null;
  unread: number;
  markedUnread: boolean;
  pinned: boolean;
  muted: boolean;
  archived: boolean;
  favourite: boolean;
  mentionsMe: boolean;
  /** Milliseconds; sorts the list. 0 when nothing was ever said. */
  lastAt: number;
  last: MessageShape | null;
  doing: { what: Doing; name: string } | null;
  subtitle: SubtitleShape;
};

/** What the second line of the chat's header can say. */
export type SubtitleShape =
  | { kind: 'person'; online: boolean; lastSeen: number | null }
  | { kind: 'group'; members: string[] };

/** One saved contact as the new-chat drawer and the search show it. */
export type ContactShape = {
  id: string;
  name: string;
  about: string;
  avatar: string | null;
  phone: string | null;
};

/** What the drawer behind the chat's header shows. `phone` is null where it is hidden. */
export type InfoShape =
  | {
      kind: 'person';
      saved: boolean;
      name: string;
      pushName: string;
      phone: string | null;
      about: string;
      avatar: string | null;
      groups: number;
    }
  | {
      kind: 'group';
      name: string;
      description: string;
      avatar: string | null;
      participants: {
        contactId: string | null;
        name: string;
        pushName: string | null;
        phone: string | null;
        about: string;
        admin: boolean;
        avatar: string | null;
      }[];
    };

/** The linked account itself. */
export type AccountShape = { name: string; phone: string; about: string; avatar: string };

/** A page of a chat, oldest first; `older` says whether the page can load more. */
export type MessagePage = { messages: MessageShape[]; older: boolean };

/** One message found by the page's search. */
export type SearchHit = { chatId: string; title: string; message: MessageShape };

/** One input event at the page. `target` describes the element: tag, id, role, testid, label. */
export type InputRecord = { at: number; type: string; isTrusted: boolean; target: string };
