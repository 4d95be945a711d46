import type { PlainMessage } from './export.view.ts';

/** A clock in a zone, as `2026-11-25 17:14`. */
export function clockOf(zone: string): (at: Date) => string {
  // Swedish writes a date as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  return (at) => format.format(at);
}

/** One message as a line, further lines of its text below it; what is no text is named in brackets. */
export function plainMessage(
  { at, own, author, kind, text }: PlainMessage,
  clock: (at: Date) => string,
): string {
  const who = kind === 'system' ? '' : `${own ? 'Me' : (author ?? 'Them')}: `;
  const what = kind === 'text' || kind === 'system' ? '' : `[${kind}]${text === '' ? '' : ' '}`;
  return `${clock(at)}  ${who}${what}${text}\n`;
}

/** A file name that every system takes: no path, no control characters, not too long. */
export function fileName(number: number, title: string): string {
  const safe = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const short = [...safe].slice(0, 60).join('').trim();
  return `${String(number).padStart(4, '0')} ${short === '' ? 'chat' : short}`;
}

/** A line of CSV (RFC 4180). What a spreadsheet would take for a formula is kept from being one. */
export function csvLine(values: readonly string[]): string {
  const cells = values.map((value) => {
    const harmless = /^[=+\-@\t\r]/.test(value) && !/^\+\d+$/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  });
  return `${cells.join(',')}\r\n`;
}
