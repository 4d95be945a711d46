/** `rtl` when the first letter belongs to a right-to-left script, else `ltr`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = text.match(/\p{L}/u)?.[0];
  return letter && /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}
