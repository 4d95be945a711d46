import { el, on } from '../kit/element.ts';
import { icon } from '../kit/icon.ts';
import { say } from '../words/say.ts';

/** A place for one drawer; empty while nothing is open. */
export type DrawerPlace = { element: HTMLElement; show: (content: HTMLElement | null) => void };

/** An empty drawer place; `side` is the part of its testid. */
export function createDrawerPlace(side: 'left' | 'right'): DrawerPlace {
  const element = el('div', { 'data-testid': `drawer-${side}`, class: `drawer-place ${side}` });
  element.hidden = true;
  return {
    element,
    show: (content) => {
      element.replaceChildren(...(content ? [content] : []));
      element.hidden = content === null;
    },
  };
}

/** A drawer's frame: a header with a title and a button, and its content. */
export function drawer(
  title: string,
  closing: { button: 'close' | 'back'; act: () => void },
  attributes: Record<string, string>,
  ...content: (Node | null | false)[]
): HTMLElement {
  const button = on(
    el('button', { type: 'button', 'aria-label': say(closing.button), 'data-tab': 1 }, icon(closing.button)),
    'click',
    closing.act,
  );
  return el(
    'div',
    { class: 'drawer', ...attributes },
    el('header', { 'data-tab': 1, tabindex: 0 }, button, el('div', { class: 'drawer-title' }, title)),
    el('div', { class: 'drawer-body', 'data-tab': 3 }, ...content),
  );
}
