import { el, on } from '../kit/element.ts';
import { drawer } from './drawer.ts';

/** Asks before logging out; `yes` does it. */
export function confirmLogout(yes: () => void): void {
  const close = (): void => shade.remove();
  const act = (): void => {
    close();
    yes();
  };
  const shade = el(
    'div',
    { class: 'shade' },
    el(
      'div',
      { role: 'dialog', 'aria-label': 'Log out?', class: 'dialog' },
      el('h1', {}, 'Log out?'),
      el('p', {}, 'Are you sure you want to log out?'),
      el(
        'div',
        { class: 'dialog-buttons' },
        on(el('button', { type: 'button' }, 'Cancel'), 'click', close),
        on(el('button', { type: 'button', class: 'strong' }, 'Log out'), 'click', act),
      ),
    ),
  );
  document.querySelector('#app')?.append(shade);
}

/** The settings of the account; the part that works here is logging out. */
export function settingsDrawer(openProfile: () => void, logOut: () => void, close: () => void): HTMLElement {
  const line = (label: string, act: () => void): HTMLElement =>
    on(el('button', { type: 'button', class: 'drawer-line' }, label), 'click', act);
  return drawer(
    'Settings',
    { label: 'Back', act: close },
    {},
    line('Profile', openProfile),
    line('Log out', () => confirmLogout(logOut)),
  );
}
