import { el } from '../kit/element.ts';
import { dataIcon } from '../kit/icon.ts';

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
  const head = el('div', { class: 'history' });
  const holder = el('div', {
    'data-tab': 8,
    tabindex: 0,
    role: 'application',
    class: 'messages',
    'aria-label': 'Message list. Press right arrow key on a message to open message context menu.',
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
    { type: 'button', 'data-tab': 7, 'aria-label': 'Scroll to bottom', class: 'to-bottom' },
    dataIcon('ic-chevron-down-wide'),
  );
  const place = el('div', { class: 'to-bottom-place' }, el('span', {}, down));
  const element = el('div', { class: 'panel-messages' }, place, scroller);
  return { element, scroller, head, holder, down };
}
