import { appPlace } from '../kit/app-place.ts';
import { el, on } from '../kit/element.ts';
import { say } from '../words/say.ts';
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
      { role: 'dialog', 'aria-label': say('logOutQuestion'), class: 'dialog' },
      el('h1', {}, say('logOutQuestion')),
      el('p', {}, say('logOutSure')),
      el(
        'div',
        { class: 'dialog-buttons' },
        on(el('button', { type: 'button' }, say('cancel')), 'click', close),
        on(el('button', { type: 'button', class: 'strong' }, say('logOut')), 'click', act),
      ),
    ),
  );
  appPlace().append(shade);
}

/** The settings of the account; the part that works here is logging out. */
export function settingsDrawer(openProfile: () => void, logOut: () => void, close: () => void): HTMLElement {
  const line = (label: string, act: () => void): HTMLElement =>
    on(el('button', { type: 'button', class: 'drawer-line' }, label), 'click', act);
  return drawer(
    say('settings'),
    { button: 'back', act: close },
    {},
    line(say('profile'), openProfile),
    line(say('logOut'), () => confirmLogout(logOut)),
  );
}
