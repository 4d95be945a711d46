/* Calling codes of two digits; +1 and +7 have one, all others three (ITU-T E.164 list). */
const twoDigits = new Set(
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  ),
);

/** A number in international form with spaces, `+55 11 91234-5678`; what is not E.164 is given back as it came. */
export function formatPhone(number: string): string {
  const digits = /^\+?(\d{7,15})$/.exec(number)?.[1];
  if (digits === undefined) return number;
  const code = callingCode(digits);
  const rest = digits.slice(code.length);
  if (code === '55' && (rest.length === 10 || rest.length === 11)) {
    return `+55 ${rest.slice(0, 2)} ${rest.slice(2, -4)}-${rest.slice(-4)}`;
  }
  if (code === '1' && rest.length === 10)
    return `+1 ${rest.slice(0, 3)} ${rest.slice(3, 6)}-${rest.slice(6)}`;
  return `+${code} ${groups(rest).join(' ')}`;
}

function callingCode(digits: string): string {
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.slice(0, 1);
  return twoDigits.has(digits.slice(0, 2)) ? digits.slice(0, 2) : digits.slice(0, 3);
}

/** Threes from the front; a last single digit joins the group before it. */
function groups(text: string): string[] {
  const parts = text.match(/\d{1,3}/g) ?? [];
  const last = parts.at(-1);
  if (last !== undefined && last.length === 1 && parts.length > 1) {
    parts.splice(-2, 2, `${parts.at(-2)}${last}`);
  }
  return parts;
}
