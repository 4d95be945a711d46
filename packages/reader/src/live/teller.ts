import type { ChatState } from '../chat/read-chat.ts';
import type { ResolvedMessage } from '../chat/resolve-messages.ts';
import type { ChatRead, Drift, Feed, HeaderRead, ListRead, MessageRead, PhaseRead } from '../feed.ts';

/** Tells Node what differs from what it was told last. */
export type Teller = {
  phase(read: PhaseRead): void;
  list(read: ListRead | null): void;
  chat(read: ChatState): void;
  drift(drift: readonly Drift[]): void;
};

/** World of the reader: how it speaks and what time it is. */
export type World = { emit(json: string): void; now(): number };

/** Gives a teller that has told nothing yet. */
export function createTeller(world: World): Teller {
  const told = { phase: '', list: '', drift: new Set<string>() };
  const chat = createChatTeller((read) => tell({ type: 'chat', at: world.now(), chat: read }));
  const tell = (feed: Feed) => world.emit(JSON.stringify(feed));
  return {
    phase(read) {
      const json = JSON.stringify(read);
      if (json === told.phase) return;
      told.phase = json;
      tell({ type: 'phase', at: world.now(), phase: read });
    },
    list(read) {
      if (!read) return;
      const json = JSON.stringify(read);
      if (json === told.list) return;
      told.list = json;
      tell({ type: 'list', at: world.now(), list: read });
    },
    chat,
    drift(drift) {
      const fresh = drift.filter(({ anchor, reason }) => !told.drift.has(`${anchor} ${reason}`));
      if (fresh.length === 0) return;
      for (const { anchor, reason } of fresh) told.drift.add(`${anchor} ${reason}`);
      tell({ type: 'drift', at: world.now(), drift: fresh });
    },
  };
}

type Told = { main: Element; title: string; frame: string; ids: Set<string>; messages: Map<string, string> };

function createChatTeller(tell: (chat: ChatRead | null) => void): (read: ChatState) => void {
  let told: Told | null = null;
  let toldClosed = false;
  return (read) => {
    if (read.state === 'unclear') return;
    if (read.state === 'closed') {
      if (!toldClosed) tell(null);
      toldClosed = true;
      told = null;
      return;
    }
    toldClosed = false;
    const { main, chat } = read;
    const last: Told | null = told && isSameChat(told, main, chat.header, chat.order) ? told : null;
    const messages = new Map<string, string>();
    const news = chat.messages.map(feedMessage).filter((message) => {
      const json = JSON.stringify(message);
      messages.set(message.id, json);
      return last?.messages.get(message.id) !== json;
    });
    const { messages: _all, ...frame } = chat;
    const frameJson = JSON.stringify(frame);
    told = { main, title: chat.header.title, frame: frameJson, ids: new Set(chat.order), messages };
    if (!last || news.length > 0 || last.frame !== frameJson) tell({ ...frame, messages: news });
  };
}

// Another title, another element, or a window that shares no message with the last one is another chat:
// namesakes are normal.
function isSameChat(told: Told, main: Element, header: HeaderRead, order: readonly string[]): boolean {
  if (told.main !== main || told.title !== header.title) return false;
  return order.length === 0 || told.ids.size === 0 || order.some((id) => told.ids.has(id));
}

/** A message without what only `read-page` prints. */
export function feedMessage(message: ResolvedMessage): MessageRead {
  const { document: _document, ...read } = message;
  return read;
}
