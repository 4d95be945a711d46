import { el, on } from './kit/element.ts';
import { icon } from './kit/icon.ts';
import { type Store, showViewer } from './kit/store.ts';
import type { IconRole } from './markup/markup.types.ts';
import { say } from './words/say.ts';
import type { WordKey } from './words/words.types.ts';

const buttons: { words: WordKey; icon: IconRole }[] = [
  { words: 'star', icon: 'viewer-star' },
  { words: 'forward', icon: 'viewer-forward' },
  { words: 'download', icon: 'viewer-download' },
];

/** A picture over the whole page. While it is open the chat list is taken out of the page. */
export function createViewerPlace(store: Store): HTMLElement {
  const place = el('div', {});
  const draw = (): void => {
    place.replaceChildren();
    if (store.viewer === null) return;
    const close = on(
      el('button', { type: 'button', 'aria-label': say('close'), title: say('close') }, icon('viewer-close')),
      'click',
      () => showViewer(store, null),
    );
    const tools = buttons.map((button) =>
      el('button', { type: 'button', 'aria-label': say(button.words) }, icon(button.icon)),
    );
    const picture = el('img', { src: store.viewer, alt: '', draggable: 'false', class: 'viewer-picture' });
    const overlay = el(
      'div',
      { tabindex: -1, class: 'viewer' },
      el('div', { class: 'viewer-tools' }, ...tools, close),
      picture,
    );
    on(overlay, 'keydown', (event) => {
      if (event.key === 'Escape') showViewer(store, null);
    });
    place.replaceChildren(overlay);
    overlay.focus();
  };
  store.listen((change) => {
    if (change.type === 'viewer') draw();
  });
  draw();
  return place;
}
