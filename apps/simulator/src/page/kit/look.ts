import { type Look, usualLook } from '../../wire/look.ts';

let current = usualLook;

/** How this load of the page looks. */
export function look(): Look {
  return current;
}

/** Takes a look; what is drawn afterwards has it. */
export function setLook(next: Look): void {
  current = next;
}

/** Takes the look that the server wrote into the page, and leaves no trace of it. */
export function takeServedLook(): void {
  const place = document.querySelector('script[type="application/json"]');
  if (place?.textContent) current = JSON.parse(place.textContent) as Look;
  place?.remove();
}
