import type { ChatShape, ContactShape, SearchHit } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { withEmoji } from '../text/emoji.ts';
import { say } from '../words/say.ts';
import { chatRow, rowHeight } from './chat-rows.ts';
import { gridCell } from './grid-cell.ts';
import type { GridRow } from './virtual-grid.ts';

const headingHeight = 60;

function heading(text: string): GridRow {
  return {
    key: `heading-${text}`,
    height: headingHeight,
    signature: () => text,
    draw: () => el('div', { class: 'section-heading' }, text),
  };
}

function contactRow(contact: ContactShape, act: () => void): GridRow {
  const draw = (): HTMLElement =>
    gridCell(
      el(
        'div',
        { class: 'cell', 'data-testid': 'cell-frame-container' },
        el('div', { class: 'cell-picture' }, avatar(contact.avatar, 'contact', 49)),
        el(
          'div',
          { class: 'cell-lines' },
          el(
            'div',
            { class: 'cell-line', role: 'gridcell', 'aria-colindex': 2 },
            el(
              'div',
              { class: 'cell-title', 'data-testid': 'cell-frame-title' },
              el('span', { dir: 'auto', title: contact.name, class: 'title' }, ...withEmoji(contact.name)),
            ),
          ),
          el(
            'div',
            { class: 'cell-line', 'data-testid': 'cell-frame-secondary' },
            el(
              'div',
              { class: 'cell-preview' },
              el('span', { title: contact.about, class: 'preview' }, contact.about),
            ),
          ),
        ),
      ),
      false,
      act,
    );
  return { key: `contact-${contact.id}`, height: rowHeight, signature: () => contact.name, draw };
}

function hitRow(store: Store, hit: SearchHit): GridRow | null {
  const chat = store.chats.get(hit.chatId);
  if (!chat) return null;
  const shown: ChatShape = {
    ...chat,
    last: hit.message,
    lastAt: hit.message.at,
    unread: 0,
    markedUnread: false,
    muted: false,
    pinned: false,
    mentionsMe: false,
    doing: null,
  };
  const row = chatRow(store, shown, `hit-${hit.message.key}`, () => store.openChat(chat.id, hit.message.key));
  return { ...row };
}

/** What the search box finds: chats by title, then contacts without a chat, then messages. */
export function searchRows(store: Store, text: string, hits: SearchHit[]): GridRow[] {
  const needle = text.toLocaleLowerCase();
  const chats = [...store.chats.values()].filter(
    (chat) => chat.lastAt > 0 && chat.title.toLocaleLowerCase().includes(needle),
  );
  chats.sort((one, other) => other.lastAt - one.lastAt);
  const listed = new Set(chats.map((chat) => chat.title));
  const contacts = store.contacts.filter(
    (contact) => contact.name.toLocaleLowerCase().includes(needle) && !listed.has(contact.name),
  );
  const open = async (contact: ContactShape): Promise<void> => {
    const chat = await store.line.ask('contact-chat', { contactId: contact.id });
    if (!chat) return;
    store.chats.set(chat.id, chat);
    store.openChat(chat.id);
  };
  const messages = hits.flatMap((hit) => hitRow(store, hit) ?? []);
  return [
    ...(chats.length > 0
      ? [
          heading(say('chats')),
          ...chats.map((chat) => chatRow(store, chat, `chat-${chat.id}`, () => store.openChat(chat.id))),
        ]
      : []),
    ...(contacts.length > 0
      ? [
          heading(say('contacts')),
          ...contacts.map((contact) => contactRow(contact, () => void open(contact))),
        ]
      : []),
    ...(messages.length > 0 ? [heading(say('messages')), ...messages] : []),
  ];
}
