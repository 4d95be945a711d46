import type { AccountShape } from '../../wire/shapes.ts';
import { avatar } from '../kit/avatar.ts';
import { el } from '../kit/element.ts';
import { say } from '../words/say.ts';
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
    say('profile'),
    { button: 'back', act: close },
    {},
    el(
      'section',
      { class: 'drawer-section' },
      el(
        'div',
        { role: 'button', 'aria-label': say('viewPhoto'), class: 'big-picture' },
        avatar(account.avatar, 'contact', 120),
      ),
    ),
    field(say('name'), account.name),
    field(say('about'), account.about),
    field(say('phone'), account.phone),
  );
}
