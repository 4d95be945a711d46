import { el, on } from '../page/kit/element.ts';
import { printTime } from '../page/kit/print-time.ts';
import type { Message } from '../phone/state.ts';
import { act, type TrueChat, type Truth } from './phone-api.ts';
import { createRenameForm } from './rename-form.ts';

const shownMessages = 60;
const typingPause = 2500;
const ticks = { pending: '🕓', sent: '✓', delivered: '✓✓', read: '✓✓', failed: '⚠' };

/** The chat seen from the customer's side: the shop's messages are the incoming ones. */
export type CustomerChat = { element: HTMLElement; chatId: string; draw: (truth: Truth) => void };

function customerBubble(message: Message, name: string): HTMLElement {
  if (message.from === null) return el('div', { class: 'line' }, message.text);
  const own = message.from !== 'me';
  const text = message.deleted === 'no' ? message.text : 'deleted';
  const seen = own
    ? message.seenAt === null
      ? ' ✓✓'
      : ' ✓✓ read'
    : ` ${ticks[message.tick]}${message.tick === 'read' ? ' read' : ''}`;
  return el(
    'div',
    {
      class: `said ${own ? 'own' : 'shop'}${own && message.seenAt !== null ? ' seen' : ''}`,
      'data-key': message.key,
    },
    name !== '' && el('b', {}, name),
    el('span', { dir: 'auto' }, text),
    el('small', {}, `${printTime(message.at)}${seen}`),
  );
}

function typingReporter(chatId: string, speaker: () => string | undefined): () => void {
  let typing = false;
  let timer = 0;
  const tell = (what: 'typing' | 'nothing'): void =>
    void act('doing', { chatId, contactId: speaker(), what }).catch(() => {});
  return () => {
    if (!typing) tell('typing');
    typing = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      typing = false;
      tell('nothing');
    }, typingPause);
  };
}

function speakerChoice(chat: TrueChat, truth: Truth): HTMLSelectElement | null {
  if (chat.contactId !== null) return null;
  const options = chat.participants.map(({ contactId }) => {
    const contact = truth.contacts.find((one) => one.id === contactId);
    return el('option', { value: contactId }, contact?.name ?? contact?.pushName ?? contactId);
  });
  return el('select', { 'aria-label': 'Who writes' }, ...options);
}

/** The chat with one customer or group; `leave` goes back, `failed` shows what the phone refused. */
export function createCustomerChat(
  chat: TrueChat,
  truth: Truth,
  leave: () => void,
  failed: (message: string) => void,
): CustomerChat {
  const attempt = (path: string, body: unknown): void =>
    void act(path, body).catch((error: Error) => failed(error.message));
  const speaker = speakerChoice(chat, truth);
  const contactId = (): string | undefined => speaker?.value ?? undefined;
  const said = el('div', { class: 'said-list', 'aria-live': 'polite' });
  const online = el('input', { type: 'checkbox' });
  on(online, 'change', () => attempt('presence', { contactId: chat.contactId, online: online.checked }));
  const read = on(el('button', { type: 'button', id: 'read' }, 'Read the answers'), 'click', () =>
    attempt('read', { chatId: chat.id }),
  );
  const rename = createRenameForm(chat.title, (name) =>
    attempt('rename', { contactId: chat.contactId, name }),
  );
  const input = el('input', {
    id: 'say',
    placeholder: `Write as ${chat.title}`,
    'aria-label': 'Message',
    autocomplete: 'off',
  });
  const typing = typingReporter(chat.id, contactId);
  on(input, 'input', typing);
  const form = el(
    'form',
    { class: 'say' },
    speaker,
    input,
    el('button', { type: 'submit', class: 'primary' }, 'Send'),
  );
  on(form, 'submit', (event) => {
    event.preventDefault();
    if (input.value.trim() === '') return;
    attempt('receive', { chatId: chat.id, contactId: contactId(), text: input.value.trim() });
    input.value = '';
  });
  const back = on(
    el('button', { type: 'button', 'aria-label': 'Back to all customers' }, '‹'),
    'click',
    leave,
  );
  const note = el('small', {});
  const tools = el(
    'div',
    { class: 'tools' },
    chat.contactId !== null && el('label', {}, online, ' online'),
    el('div', { class: 'tool-buttons' }, chat.contactId !== null && rename.button, read),
  );
  const element = el(
    'section',
    { class: 'customer' },
    el(
      'header',
      {},
      back,
      el('img', { src: `/avatars/${chat.id}.svg`, alt: '', width: 34, height: 34 }),
      el('div', {}, rename.title, note),
    ),
    tools,
    said,
    form,
  );
  return {
    element,
    chatId: chat.id,
    draw: (next) => {
      const current = next.chats.find((one) => one.id === chat.id);
      if (!current) return leave();
      const nameOf = (id: string | null): string =>
        chat.contactId === null && id !== 'me'
          ? (next.contacts.find((one) => one.id === id)?.pushName ?? '')
          : '';
      rename.draw(current.title);
      online.checked = next.contacts.find((one) => one.id === chat.contactId)?.online ?? false;
      note.textContent = current.ownerTypes ? 'the shop is typing…' : 'the customer’s side of this chat';
      said.replaceChildren(
        ...current.messages
          .slice(-shownMessages)
          .map((message) => customerBubble(message, nameOf(message.from))),
      );
      said.scrollTop = said.scrollHeight;
    },
  };
}
