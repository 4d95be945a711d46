import type { AccountShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el } from '../kit/element.ts';
import { drawer } from './drawer.ts';

function field(label: string, text: string): HTMLElement {
  const shown = el(
    'span',
    { dir: 'auto', 'data-testid': 'selectable-text', class: 'selectable-text copyable-text' },
    text,
  );
  return el(
    'section',
    { class: 'drawer-section' },
    el('div', { class: 'drawer-label' }, label),
    el('div', {}, shown),
  );
}

/** The own account: picture, name, about and phone. */
export function profileDrawer(account: AccountShape, close: () => void): HTMLElement {
  return drawer(
    'Profile',
    { label: 'Back', act: close },
    {},
    el(
      'section',
      { class: 'drawer-section' },
      el(
        'div',
        { role: 'button', 'aria-label': 'View photo', class: 'big-picture' },
        avatar(account.avatar, 'contact', 120),
      ),
    ),
    field('Name', account.name),
    field('About', account.about),
    field('Phone', account.phone),
  );
}
