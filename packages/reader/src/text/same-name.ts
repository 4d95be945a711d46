import { visibleText } from './visible-text.ts';

/**
 * True unless an element visibly shows another name than the one given. One may go on behind the other's end,
 * as "(You)" does behind one's own; names with pictures in them are not compared.
 */
export function isSameName(element: Element, name: string): boolean {
  if (element.querySelector('img')) return true;
  const [shown, said] = [letters(visibleText(element)), letters(name)];
  if (shown === '' || said === '') return true;
  return goesOn(shown, said) || goesOn(said, shown);
}

/** The same for a text that shows pictures: only letters and digits are compared, and nothing where one has none. */
export function isSameBesidePictures(shown: string, name: string): boolean {
  const [left, right] = [words(shown), words(name)];
  return left === '' || right === '' || goesOn(left, right) || goesOn(right, left);
}

function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function goesOn(long: string, short: string): boolean {
  return long === short || long.startsWith(`${short} `);
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();
}
