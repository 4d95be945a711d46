import type { ChatRead, ListRead, ListRow } from '@queunir/reader/feed';
import type { ArchiveLook } from '../archive/plan-archive-look.ts';
import type { SliceDeps } from '../slice.types.ts';

export type Typing = 'typing' | 'recording';

/** What is known only as long as one load of the page lives. */
export type PageMemory = {
  /** Id of this page load: the batch of its sightings. */
  readonly batch: string;
  /** The page is ready for acts. */
  ready: boolean;
  /** The page says that it is offline: what is entered now would not go out. */
  offline: boolean;
  /** A first window of the list was stored. */
  listed: boolean;
  /** From here on (milliseconds) changes are live: a window of the list was stored and the page is ready. Null before. */
  liveSince: number | null;
  /** How many chats the list says it has; null when it does not say. */
  total: number | null;
  /** Every chat of the list was seen once: a chat seen for the first time is really new. */
  walked: boolean;
  /** Row token → chat. */
  readonly chatOfToken: Map<number, string>;
  /** Chat → row token that showed it last. */
  readonly tokenOfChat: Map<string, number>;
  /** Row token → what it said when it was stored last. */
  readonly rows: Map<number, string>;
  /** Rows of chats that turned out to be erased. */
  readonly erased: Set<number>;
  readonly typing: Map<string, Typing>;
  /** Chats whose bubbles were read in this page load. */
  readonly read: Set<string>;
  /** The row that is selected now. */
  selected: ListRow | null;
  /** The chat that is open and known, with the keys of its last window. */
  open: { chatId: string; title: string; keys: ReadonlySet<string> } | null;
  /** Windows of an open chat that nobody could prove yet. */
  unproved: { title: string; windows: ChatRead[] } | null;
  /** Titles of rows that may be several chats; the next window that shows one of them without doubt takes it out. */
  readonly unsure: Set<string>;
  /** Chat → how often it was opened because a row of its title was unsure. */
  readonly unsureTries: Map<string, number>;
  /** Chats whose picture waits to be captured. */
  readonly faces: Map<string, { token: number; title: string; avatarKey: string }>;
  /** Tokens of the rows of the last window. */
  inView: ReadonlySet<number>;
  /** The last window of the list, and when it was read (milliseconds). */
  list: { read: ListRead; at: number } | null;
  /** A row of that window may be a chat that is archived as far as we know. */
  doubted: boolean;
  /** Chats whose rows were seen since somebody began to walk through the list; null while nobody does. */
  seenInList: Set<string> | null;
  /** The archived chats by the last look through all of them; null before the first. */
  archive: ReadonlySet<string> | null;
  /** What each archived row said at that look. */
  readonly archivedRows: Map<string, string>;
  /** What the page and we knew when the archive was thought of last; null before. */
  archiveLook: ArchiveLook | null;
  /** Chats that left the archive and were looked for in the whole list. */
  readonly soughtInList: Set<string>;
};

/** Begins a page load: nothing is known but its id. */
export function newPageMemory(batch: string): PageMemory {
  return {
    batch,
    ready: false,
    offline: false,
    listed: false,
    liveSince: null,
    total: null,
    walked: false,
    chatOfToken: new Map(),
    tokenOfChat: new Map(),
    rows: new Map(),
    erased: new Set(),
    typing: new Map(),
    read: new Set(),
    selected: null,
    open: null,
    unproved: null,
    unsure: new Set(),
    unsureTries: new Map(),
    faces: new Map(),
    inView: new Set(),
    list: null,
    doubted: false,
    seenInList: null,
    archive: null,
    archivedRows: new Map(),
    archiveLook: null,
    soughtInList: new Set(),
  };
}

/** What the rooms of ingest share: the slice's deps, the page load, and a queue that writes one thing at a time. */
export type IngestDeps = SliceDeps & {
  readonly page: { now: PageMemory };
  readonly serial: <T>(work: () => Promise<T>) => Promise<T>;
  /** Key of the tombstones' hashes. */
  readonly tombstoneKey: () => Promise<Buffer>;
  /** The chat that a person opened in Queunir last, and when (milliseconds); outlives page loads. */
  readonly looking: { now: { chatId: string; at: number } | null };
  /** Pokes the sender: there may be something to send. */
  readonly pokeOutbox: () => void;
};

/** Binds a row token to its chat, both ways. */
export function bindToken(page: PageMemory, token: number, chatId: string): void {
  const former = page.tokenOfChat.get(chatId);
  if (former !== undefined && former !== token && page.chatOfToken.get(former) === chatId) {
    page.chatOfToken.delete(former);
  }
  page.chatOfToken.set(token, chatId);
  page.tokenOfChat.set(chatId, token);
}

/** What comes from now on is live, once the page is ready and a window of its list was stored. */
export function noteLive(deps: Pick<IngestDeps, 'page' | 'now'>): void {
  const page = deps.page.now;
  if (page.ready && page.listed) page.liveSince ??= deps.now().getTime();
}
