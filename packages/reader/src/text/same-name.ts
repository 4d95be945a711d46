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

function goesOn(long: string, short: string): boolean {
  return long === short || long.startsWith(`${short} `);
}

function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, ' ')
    .trim();
}
