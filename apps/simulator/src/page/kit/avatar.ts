import { el } from './element.ts';
import { dataIcon } from './icon.ts';

/** A round picture of `size` px, or the placeholder icon of its kind. */
export function avatar(
  source: string | null,
  kind: 'contact' | 'group' | 'community',
  size: number,
): HTMLElement {
  const picture = source
    ? el('img', { src: source, alt: '', draggable: 'false', tabindex: '-1', style: 'visibility: visible;' })
    : dataIcon(`default-${kind}-refreshed`);
  return el('div', { class: 'avatar', style: `height: ${size}px; width: ${size}px;` }, picture);
}
