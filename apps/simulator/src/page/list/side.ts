import type { SearchHit } from '../../wire/shapes.ts';
import { el, on } from '../kit/element.ts';
import { icon, keyIcon } from '../kit/icon.ts';
import type { Store } from '../kit/store.ts';
import { say } from '../words/say.ts';
import { createBanners } from './banners.ts';
import { chatRow } from './chat-rows.ts';
import { createFilterPills } from './filter-pills.ts';
import { createSearchBox } from './search-box.ts';
import { searchRows } from './search-rows.ts';
import { type Filter, sortedChats } from './sorted-chats.ts';
import { createVirtualGrid } from './virtual-grid.ts';

function archivedEntry(store: Store, openArchive: () => void): { element: HTMLElement; draw: () => void } {
  const count = el('span', { class: 'count' });
  const button = el(
    'button',
    {
      type: 'button',
      'data-tab': 4,
      'data-testid': 'chatlist-panel-archived-button',
      class: 'archived-entry',
    },
    icon('archived'),
    el('div', {}, say('archived')),
    count,
  );
  on(button, 'click', openArchive);
  const draw = (): void => {
    const archived = sortedChats(store, true, 'all');
    button.hidden = archived.length === 0;
    count.textContent = String(archived.filter((chat) => chat.unread > 0).length || '');
  };
  return { element: button, draw };
}

/** `#side`: search, filters, banners, and the virtual chat list. */
export function createSide(store: Store, openArchive: () => void): HTMLElement {
  let filter: Filter = 'all';
  let searched = '';
  let hits: SearchHit[] = [];
  let scrolled = 0;
  const pane = el('div', {
    id: 'pane-side',
    class: 'pane-side',
    'data-scrolltracepolicy': 'wa.web.chatlist',
  });
  const grid = createVirtualGrid(pane);
  const archived = archivedEntry(store, openArchive);
  const note = el('div', { class: 'list-note' }, keyIcon(), say('personallyEncrypted'));
  pane.append(
    el(
      'div',
      { 'data-tab': 4, tabindex: 0 },
      archived.element,
      el('div', { tabindex: -1 }, grid.element),
      note,
    ),
  );
  const draw = (moving = false): void => {
    archived.draw();
    archived.element.hidden ||= searched !== '';
    if (searched !== '') {
      grid.show(searchRows(store, searched, hits), say('searchResults'), false);
      return;
    }
    const rows = sortedChats(store, false, filter).map((chat) =>
      chatRow(store, chat, chat.id, () => store.openChat(chat.id)),
    );
    grid.show(rows, say('chatList'), moving);
  };
  const search = async (text: string): Promise<void> => {
    searched = text;
    hits = [];
    pane.scrollTop = 0;
    draw();
    if (text.length < 2) return;
    const found = await store.line.ask('search', { text });
    if (searched !== text) return;
    hits = found;
    draw();
  };
  const pills = createFilterPills((chosen) => {
    filter = chosen;
    pane.scrollTop = 0;
    draw();
  });
  const element = el(
    'div',
    { id: 'side', class: 'side' },
    el(
      'div',
      { class: 'side-top' },
      createSearchBox((text) => void search(text)),
      pills,
    ),
    createBanners(store),
    pane,
  );
  store.listen((change) => {
    if (change.type !== 'viewer') return draw(change.type === 'chat');
    if (store.viewer !== null) {
      scrolled = pane.scrollTop;
      pane.remove();
    } else {
      element.append(pane);
      pane.scrollTop = scrolled;
      draw();
    }
  });
  new ResizeObserver(() => grid.refresh()).observe(pane);
  draw();
  return element;
}
