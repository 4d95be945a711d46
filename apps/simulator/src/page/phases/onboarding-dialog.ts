import { el, on } from '../kit/element.ts';
import type { Store } from '../kit/store.ts';
import { say } from '../words/say.ts';

/** Where the dialog stands that unlinks the page when nobody answers it; empty while there is none. */
export function createOnboardingPlace(store: Store): HTMLElement {
  const place = el('div', {});
  const draw = (): void => {
    place.replaceChildren();
    if (store.staged.dialog === null) return;
    const yes = on(el('button', { type: 'button', class: 'strong' }, say('onboardingYes')), 'click', () =>
      store.line.tell({ type: 'answer-dialog' }),
    );
    place.replaceChildren(
      el(
        'div',
        { class: 'shade' },
        el(
          'div',
          { role: 'dialog', 'aria-label': say('onboardingTitle'), class: 'dialog' },
          el('h1', {}, say('onboardingTitle')),
          el('p', {}, say('onboardingText')),
          el('div', { class: 'dialog-buttons' }, yes),
        ),
      ),
    );
  };
  store.listen((change) => {
    if (change.type === 'staged') draw();
  });
  draw();
  return place;
}
