import { el } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';

/** The banner above the list: nothing while online. */
export function createBanners(store: Store): HTMLElement {
  const place = el('span', { class: 'banners' });
  const draw = (): void => {
    place.replaceChildren();
    if (store.connection === 'online') return;
    const offline = store.connection === 'offline';
    const title = offline ? 'Computer not connected' : 'Connecting to WhatsApp';
    const hint =
      offline && el('div', { class: 'hint' }, 'Make sure your computer has an active internet connection.');
    const button = offline && el('div', {}, el('button', { type: 'button' }, 'Reconnect'));
    place.replaceChildren(
      el(
        'div',
        { 'data-tab': 4, 'data-testid': 'chat-butterbar', class: 'butterbar' },
        el('div', {}, el('div', {}, title), hint),
        button,
      ),
    );
  };
  store.listen((change) => {
    if (change.type === 'connection') draw();
  });
  draw();
  return place;
}
