let place: HTMLElement | null = null;

/** The page's root, found once: afterwards its id may be taken away. Throws when the page has none. */
export function appPlace(): HTMLElement {
  place ??= document.querySelector<HTMLElement>('#app');
  if (!place) throw new Error('the page has no #app');
  return place;
}
