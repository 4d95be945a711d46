import { stripBidi } from './bidi.ts';

/**
 * True when something inside an element says one thing and shows another: an emoji bears its name twice, as `alt` and as
 * `data-plain-text`, and a mention shows what its `data-plain-text` says (whatsapp-web-dom §3.3).
 */
export function hasTwoReadings(root: Element): boolean {
  if (isTwofold(root)) return true;
  for (const element of root.querySelectorAll('[data-plain-text]')) if (isTwofold(element)) return true;
  return false;
}

function isTwofold(element: Element): boolean {
  const plain = bare(element.getAttribute('data-plain-text') ?? '');
  const shown = bare(element.localName === 'img' ? (element.getAttribute('alt') ?? '') : shownIn(element));
  return plain !== '' && shown !== '' && plain !== shown;
}

// A picture in a mention's name has no text; it is compared by what the rest says.
function shownIn(element: Element): string {
  return element.querySelector('img') ? '' : element.textContent;
}

function bare(text: string): string {
  return stripBidi(text).replaceAll('\ufe0f', '').replace(/\s+/g, '');
}
