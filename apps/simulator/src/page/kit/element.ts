import { markup } from '../markup/current-markup.ts';

type Child = Node | string | null | undefined | false;

/** Sets an attribute, but for a `data-testid` that this generation of the page does not bear. */
export function mark(element: Element, name: string, value: string): void {
  if (name === 'data-testid' && !markup('testids').keeps(value)) return;
  element.setAttribute(name, value);
}

/** Makes an element: attributes by name (null and false leave one out), then children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    mark(element, name, value === true ? '' : String(value));
  }
  element.append(
    ...children.filter(
      (child): child is Node | string => child !== null && child !== undefined && child !== false,
    ),
  );
  return element;
}

/** Adds a listener and gives the element back, so that calls can be nested. */
export function on<E extends HTMLElement, T extends keyof HTMLElementEventMap>(
  element: E,
  type: T,
  act: (event: HTMLElementEventMap[T]) => void,
): E {
  element.addEventListener(type, act as EventListener);
  return element;
}
