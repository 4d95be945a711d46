const EMOJI = /\p{RGI_Emoji}/gv;

/** Emoji on the reaction button, by its pictures, else by its label, else by its text. */
export function readReactions(button: Element | null): string[] {
  if (!button) return [];
  const pictures = [...button.querySelectorAll('img[alt]')].map((img) => img.getAttribute('alt') ?? '');
  const from = pictures.length > 0 ? pictures.join('') : `${button.getAttribute('aria-label') ?? ''}`;
  const found = from.match(EMOJI) ?? button.textContent.match(EMOJI) ?? [];
  return [...new Set(found)];
}
