import type { ChatShape, MessageShape } from '../../wire/shapes.ts';
import { on } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { createListFrame } from './list-frame.ts';
import { findDivider } from './list-items.ts';
import { createListWindow } from './list-window.ts';
import { createLoadedMessages } from './loaded-messages.ts';
import { createMessageRows, type MessageRows } from './message-rows.ts';
import { atBottom } from './scroll-anchor.ts';

/** Nearer to the top than this, in px, older messages load (measured on the real page). */
const loadDistance = 300;

/** The scrolling list of one open chat. */
export type MessageList = {
  element: HTMLElement;
  /** Takes a new or changed message. */
  take: (message: MessageShape, isNew: boolean) => void;
  /** Loads the newest messages anew, as after a lost connection. */
  reload: () => void;
  goTo: (key: string) => void;
  close: () => void;
};

/** What a list shows: which chat, how much of it is unread, and the message to go to instead of the newest. */
export type ListSubject = { chatId: string; unread: number; target: string | null };

/** The list for a chat; `reply` is called when a message is to be answered. */
export function createMessageList(
  store: Store,
  { chatId, unread, target }: ListSubject,
  reply: (message: MessageShape) => void,
): MessageList {
  const frame = createListFrame();
  const { scroller, holder } = frame;
  const loaded = createLoadedMessages(store, chatId);
  const chat = (): ChatShape => store.chats.get(chatId) as ChatShape;
  const view = createListWindow(
    frame,
    loaded,
    () => rows,
    chat,
    () => void loadMore(),
  );
  const rows: MessageRows = createMessageRows(scroller, holder, {
    reply,
    star: ({ key, starred }) => store.line.tell({ type: 'star', chatId, key, on: !starred }),
    goTo: (key) => void goTo(key),
    grown: view.settle,
  });
  // What arrives after the list was closed may belong to a chat that is gone.
  let closed = false;
  const draw = (): void => {
    if (!closed) view.draw();
  };
  async function loadMore(through?: string): Promise<void> {
    if (loaded.loading || !loaded.older) return;
    const arriving = loaded.more(through);
    draw();
    await arriving;
    draw();
  }
  async function goTo(key: string): Promise<void> {
    if (!loaded.all.some((message) => message.key === key)) await loadMore(key);
    const row = rows.rows.get(key)?.element;
    if (!row) return;
    view.stick = false;
    row.scrollIntoView({ block: 'center' });
    view.settle();
    row.scrollIntoView({ block: 'center' });
    row.classList.add('pointed');
    setTimeout(() => row.classList.remove('pointed'), 1500);
  }
  async function load(through: string | null): Promise<void> {
    await loaded.start(through);
    for (const message of store.unsent.get(chatId) ?? []) loaded.put(message);
  }
  async function start(): Promise<void> {
    await load(target);
    view.divider = findDivider(loaded.all, unread);
    draw();
    if (target !== null) return goTo(target);
    const mark = holder.querySelector<HTMLElement>('.divider');
    if (mark && scroller.scrollHeight - mark.offsetTop > scroller.clientHeight) {
      view.stick = false;
      scroller.scrollTop = mark.offsetTop - 40;
    }
    view.settle();
    if (scroller.scrollHeight <= scroller.clientHeight + loadDistance) await loadMore();
  }
  on(scroller, 'scroll', () => {
    view.stick = atBottom(scroller);
    view.settle();
    if (scroller.scrollTop < loadDistance) void loadMore();
  });
  on(frame.down, 'click', () => {
    view.stick = true;
    scroller.scrollTop = scroller.scrollHeight;
    view.settle();
  });
  document.addEventListener('visibilitychange', view.settle);
  const resized = new ResizeObserver(view.settle);
  resized.observe(scroller);
  void start();
  return {
    element: frame.element,
    goTo: (key) => void goTo(key),
    reload: () => void load(null).then(draw),
    take: (message, isNew) => {
      if (isNew && message.from === 'me') {
        view.divider = null;
        view.stick = true;
      }
      loaded.put(message);
      draw();
    },
    close: () => {
      closed = true;
      document.removeEventListener('visibilitychange', view.settle);
      resized.disconnect();
    },
  };
}
