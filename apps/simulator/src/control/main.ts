import { el } from '../page/kit/element.ts';
import { createChatPicker } from './chat-picker.ts';
import './control.css';
import { type CustomerChat, createCustomerChat } from './customer-chat.ts';
import { createOwnerPanel, type PagesState } from './owner-panel.ts';
import { ask, follow, type Truth } from './phone-api.ts';

const noteTime = 5000;

function start(phone: HTMLElement): void {
  const note = el('div', { class: 'note', role: 'alert' });
  const failed = (message: string): void => {
    note.textContent = message;
    setTimeout(() => note.replaceChildren(), noteTime);
  };
  const screen = el('div', { class: 'screen' });
  const owner = createOwnerPanel(failed);
  const picker = createChatPicker((chatId) => void open(chatId));
  let customer: CustomerChat | null = null;
  const leave = (): void => {
    customer = null;
    screen.replaceChildren(owner.element, picker.element);
    void draw();
  };
  async function open(chatId: string): Promise<void> {
    const truth = await ask<Truth>(`truth?chat=${encodeURIComponent(chatId)}`);
    const chat = truth.chats[0];
    if (!chat) return;
    customer = createCustomerChat(chat, truth, leave, failed);
    screen.replaceChildren(customer.element);
    customer.draw(truth);
  }
  async function draw(): Promise<void> {
    if (customer) {
      customer.draw(await ask<Truth>(`truth?chat=${encodeURIComponent(customer.chatId)}`));
      return;
    }
    const [truth, pages] = await Promise.all([ask<Truth>('truth?messages=0'), ask<PagesState>('pages')]);
    owner.draw(truth, pages);
    picker.draw(truth);
  }
  phone.append(
    el('div', { class: 'device' }, el('div', { class: 'speaker' }), screen, note),
    el('p', { class: 'foot' }, 'Demo phone – not WhatsApp. Its people are made up.'),
  );
  leave();
  follow(() => void draw().catch((error: Error) => failed(error.message)));
}

const phone = document.querySelector<HTMLElement>('#phone');
if (phone) start(phone);
