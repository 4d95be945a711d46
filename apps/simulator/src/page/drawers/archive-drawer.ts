import { el } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { chatRow } from '../list/chat-rows.ts';
import { sortedChats } from '../list/sorted-chats.ts';
import { createVirtualGrid } from '../list/virtual-grid.ts';
import { drawer } from './drawer.ts';

/** The archived chats in a panel of their own; the chat list stays below it. */
export function archiveDrawer(store: Store, close: () => void): { element: HTMLElement; stop: () => void } {
  const frame = drawer('Archived', { label: 'Back', act: () => close() }, {});
  const scroller = frame.querySelector<HTMLElement>('.drawer-body') as HTMLElement;
  const grid = createVirtualGrid(scroller);
  scroller.append(
    el('div', { class: 'list-note' }, 'These chats stay archived when new messages are received.'),
    el('div', { 'data-tab': 4, tabindex: 0 }, grid.element),
  );
  const draw = (): void => {
    const rows = sortedChats(store, true, 'all').map((chat) =>
      chatRow(store, chat, chat.id, () => store.openChat(chat.id)),
    );
    grid.show(rows, 'Archived chats', false);
  };
  const stop = store.listen(draw);
  draw();
  return { element: frame, stop };
}
