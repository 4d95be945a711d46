import { findOne } from '../anchors/find.ts';
import { SECOND_LINE, TITLE_CELL } from '../list/row.anchors.ts';
import type { ReadContext } from '../page/context.ts';

/** The picture in a list row, or null; emojis in the texts and the placeholder of a picture to come are none. */
export function faceOf(row: Element, context: ReadContext): Element | null {
  const texts = [findOne(row, TITLE_CELL, context), findOne(row, SECOND_LINE, context)];
  const faces = [...row.querySelectorAll('img[src]')].filter(
    (img) => !texts.some((cell) => cell?.contains(img)) && !img.getAttribute('src')?.startsWith('data:'),
  );
  return faces.length === 1 ? (faces[0] ?? null) : null;
}
