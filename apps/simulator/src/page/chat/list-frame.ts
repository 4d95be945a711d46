import { el } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { markup } from '../markup/current-markup.ts';
import { say } from '../words/say.ts';

/** The elements of a message list: the scroller, what stands above the messages, their holder, the button down. */
export type ListFrame = {
  element: HTMLElement;
  scroller: HTMLElement;
  head: HTMLElement;
  holder: HTMLElement;
  down: HTMLElement;
};

/** An empty message list. */
export function createListFrame(): ListFrame {
  const { role, label } = markup('list');
  const head = el('div', { class: 'history' });
  const holder = el('div', {
    'data-tab': 8,
    tabindex: 0,
    role,
    class: 'messages',
    'aria-label': label && say(label),
  });
  const scroller = el(
    'div',
    {
      'data-testid': 'conversation-panel-messages',
      'data-scrolltracepolicy': 'wa.web.conversation.messages',
      tabindex: 0,
      class: 'scroller',
    },
    el('div'),
    head,
    holder,
  );
  const down = el(
    'button',
    { type: 'button', 'data-tab': 7, 'aria-label': say('scrollToBottom'), class: 'to-bottom' },
    icon('to-bottom'),
  );
  const place = el('div', { class: 'to-bottom-place' }, el('span', {}, down));
  const element = el('div', { class: 'panel-messages' }, place, scroller);
  return { element, scroller, head, holder, down };
}
