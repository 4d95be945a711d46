/**
 * What the reader tells Node, as plain JSON. Times are as the page prints them: local to the browser, which
 * runs in UTC. Null always means "the page does not say", never "no".
 */

/** What the page shows (whatsapp-web-dom §1). */
export type Phase =
  | 'loading'
  | 'linking'
  | 'code'
  | 'syncing'
  | 'ready'
  | 'conflict'
  | 'logged-out'
  | 'blocked'
  | 'owner-must-act'
  | 'unknown';

export type Generation = 'g1' | 'g2';

/** Tick of an own message. In the chat list a double tick tells read from delivered by colour only. */
export type Ack = 'pending' | 'sent' | 'sent-or-later' | 'delivered' | 'read' | 'failed';

export type MessageKind =
  | 'text'
  | 'image'
  | 'video'
  | 'gif'
  | 'voice'
  | 'audio'
  | 'sticker'
  | 'document'
  | 'location'
  | 'live-location'
  | 'contact'
  | 'poll'
  | 'album'
  | 'call'
  | 'view-once'
  | 'deleted'
  | 'system'
  | 'pending'
  | 'unsupported';

/** An anchor that did not match as it should; counted by name. */
export type Drift = { anchor: string; reason: 'missing' | 'ambiguous' | 'fallback' };

/** Parts of the page that are read, or acted in, by themselves. */
export type Surface = 'list' | 'thread' | 'sending';

/** Whether the parts of the page are found as they must be. */
export type SurfacesRead = {
  /** Surfaces of which something stands on the page: of the others nothing can be told. */
  inSight: Surface[];
  /** Required anchors that are missing or match twice. */
  broken: Drift[];
};

/**
 * Something that stands in the way and that a person may have to answer: `passkey` and `terms` pages, any other
 * `dialog` over the page, a `device-limit` said while linking, and the banners above the list. `text` is WhatsApp's own,
 * shortened; `buttons` are the labels of a dialog.
 */
export type PageAsk = {
  kind:
    | 'passkey'
    | 'terms'
    | 'dialog'
    | 'device-limit'
    | 'in-call'
    | 'second-tab'
    | 'unavailable'
    | 'proxied'
    | 'computer-offline'
    | 'phone-offline'
    | 'connecting'
    | 'retrying';
  text: string;
  buttons: string[];
};

export type PhaseRead = {
  phase: Phase;
  generation: Generation | null;
  locale: string | null;
  /** `data-ref` of the QR code. */
  qr: string | null;
  qrExpired: boolean;
  /** Link code as `ABCD-1234`. */
  code: string | null;
  codeExpired: boolean;
  /** Number that the code is for, as the page prints it. */
  codeNumber: string | null;
  /** 0 to 100. */
  progress: number | null;
  /** Reason banner above the QR code, in the page's words. */
  reason: string | null;
  /** The banner "Computer not connected" and its like is shown. */
  offline: boolean;
  /** A dialog keeps every click from list and chat, which stand below it and go on; absent where none does. */
  covered?: boolean;
  /** What the page asks of a person; absent or null when nothing. */
  ask?: PageAsk | null;
};

/** One row of the chat list, in screen order. */
export type ListRow = {
  /** Same number while the page keeps the same element for the same chat; new after a reload or a reuse. */
  token: number;
  title: string;
  preview: string | null;
  /** Sender shown before the preview in groups (`~` of push names kept), or null. */
  previewAuthor: string | null;
  /** As printed: `17:14`, `Yesterday`, `10/30/2024`. */
  time: string | null;
  unread: number;
  markedUnread: boolean;
  pinned: boolean;
  muted: boolean;
  group: boolean | null;
  avatar: boolean;
  /** `src` of the picture: changes when the picture changes; never fetched. */
  avatarKey: string | null;
  own: boolean;
  ack: Ack | null;
  mediaKind: MessageKind | null;
  typing: boolean;
  recording: boolean;
  draft: boolean;
  selected: boolean;
};

export type ListRead = {
  /** Number of chats by `aria-rowcount`, or null. */
  total: number | null;
  /** True while search results are shown instead of the list. */
  searching: boolean;
  rows: ListRow[];
  archivedUnread: number;
  /** The entry that opens the archive is there: something is archived. A search hides it. */
  archivedEntry: boolean;
};

/** A window of the panel of archived chats. */
export type ArchiveRead = {
  /** Number of archived chats by `aria-rowcount`, or null. */
  total: number | null;
  rows: ListRow[];
};

export type HeaderRead = {
  title: string;
  subtitle: string | null;
  group: boolean | null;
  /** From the subtitle: what the other side does now. */
  presence: 'online' | 'typing' | 'recording' | null;
};

export type QuotedRead = { author: string | null; text: string | null };

export type MessageRead = {
  /** `data-id` as it stands. */
  id: string;
  /** Bare message id, the same in both generations. */
  key: string;
  /** False for a shell whose content is unmounted: then every other field is null, false or empty. */
  loaded: boolean;
  own: boolean | null;
  author: string | null;
  kind: MessageKind;
  text: string | null;
  /** `2024-10-30T22:41`, in the browser's zone. */
  sentAt: string | null;
  time: string | null;
  ack: Ack | null;
  quoted: QuotedRead | null;
  forwarded: boolean;
  edited: boolean;
  starred: boolean;
  reactions: string[];
  /** "Read more" hides the rest of the text. */
  truncated?: boolean;
  /** Length of voice, audio or video as printed: `0:24`. */
  duration?: string | null;
  /** False: the page offers to download it; true: it shows the thing itself. */
  downloaded?: boolean | null;
};

export type ChatRead = {
  header: HeaderRead;
  /** Every `data-id` in the window in page order, shells too: the order that ranks are made from. */
  order: string[];
  /** All rows on a first reading, afterwards only those that are new or changed. */
  messages: MessageRead[];
  /** The page said that nothing older exists here. */
  historyEnd: boolean;
  /** A spinner or "load earlier" is shown above. */
  loadingOlder: boolean;
  /** Unread divider stands before this key. */
  unreadBefore: string | null;
};

/** What is told of the page, one JSON object at a time; all but `surfaces` crosses the binding. */
export type Feed =
  | { type: 'phase'; at: number; phase: PhaseRead }
  | { type: 'list'; at: number; list: ListRead }
  | { type: 'chat'; at: number; chat: ChatRead | null }
  | { type: 'drift'; at: number; drift: Drift[] }
  /** Told by every look from outside, changed or not; never through the binding. */
  | { type: 'surfaces'; at: number; surfaces: SurfacesRead };
