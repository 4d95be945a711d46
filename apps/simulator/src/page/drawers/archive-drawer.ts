import { el } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { chatRow } from '../list/chat-rows.ts';
import { sortedChats } from '../list/sorted-chats.ts';
import { createVirtualGrid } from '../list/virtual-grid.ts';
import { say } from '../words/say.ts';
import { drawer } from './drawer.ts';

/** The archived chats in a panel of their own; the chat list stays below it. */
export function archiveDrawer(store: Store, close: () => void): { element: HTMLElement; stop: () => void } {
  const frame = drawer(say('archived'), { button: 'back', act: () => close() }, {});
  const scroller = frame.querySelector<HTMLElement>('.drawer-body') as HTMLElement;
  const grid = createVirtualGrid(scroller);
  scroller.append(
    el('div', { class: 'list-note' }, say('archivedNote')),
    el('div', { 'data-tab': 4, tabindex: 0 }, grid.element),
  );
  const draw = (): void => {
    const rows = sortedChats(store, true, 'all').map((chat) =>
      chatRow(store, chat, chat.id, () => store.openChat(chat.id)),
    );
    grid.show(rows, say('archivedChats'), false);
  };
  const stop = store.listen(draw);
  draw();
  return { element: frame, stop };
}
