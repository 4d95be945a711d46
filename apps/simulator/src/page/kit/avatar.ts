import { el } from './element.ts';
import { icon } from './icon.ts';

/** A round picture of `size` px, or the placeholder icon of its kind. */
export function avatar(
  source: string | null,
  kind: 'contact' | 'group' | 'community',
  size: number,
): HTMLElement {
  const picture = source
    ? el('img', { src: source, alt: '', draggable: 'false', tabindex: '-1', style: 'visibility: visible;' })
    : icon(kind);
  return el('div', { class: 'avatar', style: `height: ${size}px; width: ${size}px;` }, picture);
}
