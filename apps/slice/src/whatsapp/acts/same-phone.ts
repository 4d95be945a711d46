/** A phone number as E.164, from how a page prints it (`+55 11 91234-5678`); null when it is none. */
export function e164Of(printed: string): string | null {
  const digits = printed.replace(/[^\d]/g, '');
  return printed.trim().startsWith('+') && digits.length >= 6 && digits.length <= 15 ? `+${digits}` : null;
}

/**
 * True where both are one number. Brazil's ninth digit and Mexico's and Argentina's mobile digit are written
 * by some and left out by others, so both ways count as the same.
 */
export function samePhone(one: string, other: string): boolean {
  const left = e164Of(one);
  const right = e164Of(other);
  return left !== null && right !== null && plain(left) === plain(right);
}

function plain(e164: string): string {
  return e164
    .replace(/^\+55(\d\d)9([6-9]\d{7})$/, '+55$1$2')
    .replace(/^\+521(\d{10})$/, '+52$1')
    .replace(/^\+549(\d{10})$/, '+54$1');
}
