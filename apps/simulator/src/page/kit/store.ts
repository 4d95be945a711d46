import type { ConnectionState, Snapshot } from '../../wire/page-wire.ts';
import type { AccountShape, ChatShape, ContactShape, MessageShape } from '../../wire/shapes.ts';
import { nothingStaged, type Staging } from '../../wire/staging.ts';
import type { Line } from './socket.ts';

/** What changed; views redraw what they show of it. */
export type Change =
  | { type: 'chats' }
  | { type: 'chat'; chatId: string }
  | { type: 'message'; chatId: string; message: MessageShape; isNew: boolean }
  | { type: 'open' }
  | { type: 'connection' }
  | { type: 'staged' }
  | { type: 'viewer' }
  | { type: 'draft'; chatId: string };

/** What the page knows, and the line over which it acts. */
export type Store = {
  line: Line;
  account: AccountShape;
  chats: Map<string, ChatShape>;
  contacts: ContactShape[];
  openChatId: string | null;
  connection: ConnectionState;
  staged: Staging;
  /** The picture that is shown full screen. */
  viewer: string | null;
  idleAfter: number;
  /** Unsent text by chat. */
  drafts: Map<string, string>;
  /** Own messages that the phone has not taken yet, by chat. */
  unsent: Map<string, MessageShape[]>;
  listen: (listener: (change: Change) => void) => () => void;
  changed: (change: Change) => void;
  take: (snapshot: Snapshot) => void;
  openChat: (chatId: string | null, message?: string) => void;
  /** The message to scroll to in the chat that was just opened. */
  target: string | null;
};

const draftsKey = 'drafts';

function readDrafts(): Map<string, string> {
  return new Map(
    Object.entries(JSON.parse(localStorage.getItem(draftsKey) ?? '{}') as Record<string, string>),
  );
}

/** An empty store over a line. */
export function createStore(line: Line): Store {
  const listeners = new Set<(change: Change) => void>();
  const store: Store = {
    line,
    account: { name: '', phone: '', about: '', avatar: '' },
    chats: new Map(),
    contacts: [],
    openChatId: null,
    connection: 'online',
    staged: nothingStaged,
    viewer: null,
    idleAfter: 60_000,
    drafts: readDrafts(),
    unsent: new Map(),
    target: null,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    take: (snapshot) => {
      store.account = snapshot.account;
      store.contacts = snapshot.contacts;
      store.idleAfter = snapshot.idleAfter;
      store.chats = new Map(snapshot.chats.map((chat) => [chat.id, chat]));
      if (snapshot.replaced || !store.chats.has(store.openChatId ?? '')) store.openChatId = null;
      store.changed({ type: 'chats' });
    },
    openChat: (chatId, message) => {
      store.target = message ?? null;
      store.openChatId = chatId;
      store.changed({ type: 'open' });
    },
  };
  return store;
}

/** Takes over what the page is made to show beside its list. */
export function takeStaged(store: Store, staged: Staging): void {
  const before = store.staged.viewer;
  store.staged = staged;
  holdLine(store);
  store.changed({ type: 'staged' });
  if (staged.viewer !== before) showViewer(store, staged.viewer ? store.account.avatar : null);
}

/** Holds back what the page wants to send while it has no connection. */
export function holdLine(store: Store): void {
  store.line.hold(store.connection !== 'online' || store.staged.banner?.name === 'retrying');
}

/** Shows a picture full screen, or closes it. */
export function showViewer(store: Store, picture: string | null): void {
  if (store.viewer === picture) return;
  store.viewer = picture;
  store.changed({ type: 'viewer' });
  if (picture === null) {
    store.staged = { ...store.staged, viewer: false };
    store.line.tell({ type: 'viewer-closed' });
  }
}

/** Keeps or forgets a chat's unsent text, through reloads. */
export function keepDraft(store: Store, chatId: string, text: string): void {
  if ((store.drafts.get(chatId) ?? '') === text) return;
  if (text === '') store.drafts.delete(chatId);
  else store.drafts.set(chatId, text);
  localStorage.setItem(draftsKey, JSON.stringify(Object.fromEntries(store.drafts)));
  store.changed({ type: 'draft', chatId });
}

/** Throws all unsent texts away, as logging out does. */
export function forgetDrafts(): void {
  localStorage.removeItem(draftsKey);
}
