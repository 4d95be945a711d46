import type { ContactShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el, on } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { createTextField } from '../kit/text-field.ts';
import { withEmoji } from '../text/emoji.ts';
import { say } from '../words/say.ts';
import { drawer } from './drawer.ts';

const rowHeight = 74;

function contactRow(contact: ContactShape, top: number, open: () => void): HTMLElement {
  const button = el(
    'div',
    { role: 'button', tabindex: 0, class: 'cell' },
    el('div', { class: 'cell-picture' }, avatar(contact.avatar, 'contact', 49)),
    el(
      'div',
      { class: 'cell-lines' },
      el('span', { dir: 'auto', title: contact.name, class: 'title' }, ...withEmoji(contact.name)),
      el('span', { title: contact.about, class: 'preview' }, contact.about),
    ),
  );
  return el(
    'div',
    {
      role: 'listitem',
      style: `height: ${rowHeight}px; transform: translateY(${top}px);`,
      class: 'contact-row',
    },
    on(button, 'click', open),
  );
}

function found(store: Store, text: string): ContactShape[] {
  const needle = text.toLocaleLowerCase();
  const digits = text.replace(/\D/g, '');
  return store.contacts
    .filter(
      (contact) =>
        contact.name.toLocaleLowerCase().includes(needle) ||
        (digits.length > 5 && contact.phone?.includes(digits)),
    )
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** `New chat`: the saved contacts, searchable by name or number, drawn near the view only. */
export function newChatDrawer(store: Store, close: () => void): HTMLElement {
  const label = say('searchNameOrNumber');
  const field = createTextField(label, label, () => draw());
  const place = el('div', { class: 'drawer-search' }, field.element);
  const list = el('div', { class: 'contact-list' });
  const frame = drawer(say('newChat'), { button: 'back', act: close }, {}, place, list);
  const scroller = frame.querySelector<HTMLElement>('.drawer-body') as HTMLElement;
  const open = async (contact: ContactShape): Promise<void> => {
    const chat = await store.line.ask('contact-chat', { contactId: contact.id });
    if (!chat) return;
    store.chats.set(chat.id, chat);
    close();
    store.openChat(chat.id);
  };
  const draw = (): void => {
    const contacts = found(store, field.text().trim());
    list.style.height = `${contacts.length * rowHeight}px`;
    const from = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - 10);
    const to = Math.min(contacts.length, from + Math.ceil((scroller.clientHeight || 900) / rowHeight) + 20);
    const rows = contacts
      .slice(from, to)
      .map((contact, index) => contactRow(contact, (from + index) * rowHeight, () => void open(contact)));
    list.replaceChildren(...rows);
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  draw();
  return frame;
}
