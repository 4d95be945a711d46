import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { say } from '../words/say.ts';
import type { MessageRow, RowActions } from './message-row.types.ts';

function bucket(): HTMLElement {
  return document.querySelector<HTMLElement>('.popovers') ?? document.body;
}

/** Opens a menu at a point; any press outside or Escape closes it. */
export function openMenu(at: { x: number; y: number }, items: { label: string; act: () => void }[]): void {
  const close = (): void => {
    menu.remove();
    document.removeEventListener('mousedown', outside, true);
    document.removeEventListener('keydown', closeOnEscape, true);
  };
  const outside = (event: MouseEvent): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  const entries = items.map(({ label, act }) =>
    on(
      el(
        'div',
        { role: 'menuitem', tabindex: 0, 'aria-label': label, class: 'menu-item' },
        el('span', {}, label),
      ),
      'click',
      () => {
        close();
        act();
      },
    ),
  );
  const menu = el('div', { role: 'menu', class: 'menu' }, ...entries);
  bucket().replaceChildren(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
  document.addEventListener('mousedown', outside, true);
  document.addEventListener('keydown', closeOnEscape, true);
}

function openMessageMenu(row: MessageRow, actions: RowActions, at: { x: number; y: number }): void {
  const { message } = row;
  openMenu(at, [
    { label: say('reply'), act: () => actions.reply(message) },
    { label: say('copy'), act: () => void navigator.clipboard?.writeText(message.text).catch(() => {}) },
    { label: say(message.starred ? 'unstar' : 'star'), act: () => actions.star(message) },
  ]);
}

/** Shows the `Context menu` button while the pointer is over the row; it opens the message's menu. */
export function contextMenuOn(row: MessageRow, actions: RowActions): void {
  const can = (): boolean => row.drawn && row.message.from !== null && row.message.deleted === 'no';
  let button: HTMLElement | null = null;
  on(row.element, 'mouseenter', () => {
    const bubble = row.element.querySelector('.bubble');
    if (!bubble || !can()) return;
    button = el(
      'div',
      {
        role: 'button',
        tabindex: 0,
        'aria-label': say('contextMenu'),
        'aria-haspopup': 'menu',
        class: 'context-button',
      },
      icon('context-menu'),
    );
    on(button, 'click', () => {
      const box = button?.getBoundingClientRect();
      openMessageMenu(row, actions, { x: box?.left ?? 0, y: box?.bottom ?? 0 });
    });
    bubble.append(button);
  });
  on(row.element, 'mouseleave', () => {
    button?.remove();
    button = null;
  });
  on(row.element, 'contextmenu', (event) => {
    if (!can()) return;
    event.preventDefault();
    openMessageMenu(row, actions, { x: event.clientX, y: event.clientY });
  });
}
