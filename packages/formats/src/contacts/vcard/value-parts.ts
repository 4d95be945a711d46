/**
 * Takes the backslashes out of a text (RFC 6350 3.4). Google also writes them before colons. vCard 2.1 knows none in a
 * plain text (2.1.2), where they stand for themselves.
 */
export function plainText(value: string, old: boolean): string {
  return old
    ? value
    : value.replace(/\\([nN\\,;:"'])/g, (_, mark: string) => (mark === 'n' || mark === 'N' ? '\n' : mark));
}

/** The parts of a value between separators that have no backslash before them, without their backslashes. */
export function splitValue(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!;
    if (character === '\\' && at + 1 < value.length) part += character + value[++at];
    else if (character === separator) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].map((one) => plainText(one, false));
}
