import type { Generation } from '../feed.ts';
import { GENERATION_SIGNS } from './page.anchors.ts';

/**
 * Which of the two generations of WhatsApp Web drew the page (whatsapp-web-dom, thing 1): by the form of a
 * message id, else by the search box. Null while nothing on the page tells.
 */
export function readGeneration(page: ParentNode): Generation | null {
  const id = page.querySelector('[data-id]')?.getAttribute('data-id');
  if (id) return /^(?:true|false)_/.test(id) ? 'g1' : 'g2';
  for (const { css, generation } of GENERATION_SIGNS) if (page.querySelector(css)) return generation;
  return null;
}
