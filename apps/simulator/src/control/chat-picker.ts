import { el, on } from '../page/kit/element.ts';
import { printListTime } from '../page/kit/print-time.ts';
import type { TrueChat, Truth } from './phone-api.ts';

const shownAtOnce = 60;

/** The list of people and groups whose part can be played. */
export type ChatPicker = { element: HTMLElement; draw: (truth: Truth) => void };

function pickerRow(chat: TrueChat, choose: () => void): HTMLElement {
  const last = chat.lastMessage;
  const words = last ? `${last.from === 'me' ? 'Shop: ' : ''}${last.text}` : 'Nothing said yet';
  const row = el(
    'button',
    { type: 'button', class: 'person' },
    el('img', { src: `/avatars/${chat.id}.svg`, alt: '', width: 38, height: 38 }),
    el(
      'span',
      { class: 'person-lines' },
      el('b', { dir: 'auto' }, chat.title),
      el('span', { dir: 'auto' }, words),
    ),
    el('time', {}, last ? printListTime(last.at) : ''),
  );
  return on(row, 'click', choose);
}

/** An empty list; `choose` gets the chat that was picked. */
export function createChatPicker(choose: (chatId: string) => void): ChatPicker {
  let chats: TrueChat[] = [];
  const search = el('input', {
    type: 'search',
    placeholder: 'Write as…',
    'aria-label': 'Find a person or group',
  });
  const list = el('div', { class: 'people' });
  const drawList = (): void => {
    const needle = search.value.trim().toLocaleLowerCase();
    const found = chats.filter((chat) => chat.title.toLocaleLowerCase().includes(needle));
    found.sort((one, other) => (other.lastMessage?.at ?? 0) - (one.lastMessage?.at ?? 0));
    list.replaceChildren(
      ...found.slice(0, shownAtOnce).map((chat) => pickerRow(chat, () => choose(chat.id))),
    );
  };
  on(search, 'input', drawList);
  const element = el('section', { class: 'picker' }, el('h2', {}, 'Customers'), search, list);
  return {
    element,
    draw: (truth) => {
      chats = truth.chats;
      drawList();
    },
  };
}
