import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import type { Store } from '../kit/store.ts';
import { say } from '../words/say.ts';
import { createChatHeader } from './chat-header.ts';
import { createComposer } from './composer.ts';
import { createMessageList } from './message-list.ts';
import { sendMessage } from './send-message.ts';

/** An open chat: `div#main` and how to leave it. */
type OpenChat = { element: HTMLElement; close: () => void };

function canReceipt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function openChat(store: Store, chatId: string, openInfo: (chatId: string) => void): OpenChat | null {
  const chat = store.chats.get(chatId);
  if (!chat) return null;
  const header = createChatHeader(chat, () => openInfo(chatId));
  const composer = createComposer(store, chat, (text, replyTo) => sendMessage(store, chatId, text, replyTo));
  const list = createMessageList(store, { chatId, unread: chat.unread, target: store.target }, (message) =>
    composer.reply(message),
  );
  const element = el(
    'div',
    { id: 'main', class: 'main', 'data-testid': 'conversation-panel-wrapper' },
    el('div', { class: 'wallpaper' }),
    header.element,
    el('div', { class: 'panel-body', 'data-testid': 'conversation-panel-body' }, list.element),
    composer.element,
    el('span'),
  );
  const receipt = (): void => {
    const { unread = 0, markedUnread = false } = store.chats.get(chatId) ?? {};
    if (unread > 0 || markedUnread) store.line.tell({ type: 'read', chatId });
  };
  const receiptWhenSeen = (): void => {
    if (canReceipt()) receipt();
  };
  const stop = store.listen((change) => {
    const current = store.chats.get(chatId);
    if (change.type === 'message' && change.chatId === chatId) list.take(change.message, change.isNew);
    if (change.type === 'chats') list.reload();
    if ((change.type === 'chats' || (change.type === 'chat' && change.chatId === chatId)) && current) {
      header.redraw(current);
      receiptWhenSeen();
    }
  });
  receipt();
  window.addEventListener('focus', receiptWhenSeen);
  document.addEventListener('visibilitychange', receiptWhenSeen);
  return {
    element,
    close: () => {
      stop();
      list.close();
      composer.close();
      window.removeEventListener('focus', receiptWhenSeen);
      document.removeEventListener('visibilitychange', receiptWhenSeen);
    },
  };
}

function intro(): HTMLElement {
  return el(
    'div',
    { class: 'intro', tabindex: 0 },
    el('div', { 'data-testid': 'intro-title', class: 'intro-title' }, 'WhatsApp Web'),
    el('div', { 'data-testid': 'intro-text' }, say('introText')),
    el('div', { class: 'intro-note' }, icon('encrypted'), el('span', {}, say('personallyEncrypted'))),
  );
}

/** The pane right of the list: the open chat, else the intro. */
export function createChatPane(store: Store, openInfo: (chatId: string) => void): HTMLElement {
  const pane = el('div', { class: 'chat-pane' }, intro());
  let open: OpenChat | null = null;
  let openId: string | null = null;
  const show = (): void => {
    if (openId === store.openChatId && store.target === null) return;
    open?.close();
    openId = store.openChatId;
    open = openId === null ? null : openChat(store, openId, openInfo);
    pane.replaceChildren(open?.element ?? intro());
    pane.querySelector<HTMLElement>('.composer-field')?.focus();
  };
  store.listen((change) => {
    if (change.type === 'open' || (change.type === 'chats' && openId !== store.openChatId)) show();
  });
  return pane;
}
