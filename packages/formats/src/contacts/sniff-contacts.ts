import { markedEncoding } from '../files/find-encoding.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';

/** What a file is, and the encoding that its first bytes name. */
export type SniffedContacts = { kind: 'vcard' | 'table'; marked: 'utf-8' | 'utf-16le' | 'utf-16be' | null };

function startsWith(...bytes: number[]): { test: (text: string) => boolean } {
  const start = String.fromCharCode(...bytes);
  return { test: (text) => text.startsWith(start) };
}

const others: [pattern: { test: (text: string) => boolean }, words: string][] = [
  [
    startsWith(0x50, 0x4b, 3, 4),
    'a zip archive or an Excel workbook. Unpack it, or save the workbook as CSV, and take the file that comes of it',
  ],
  [
    startsWith(0xd0, 0xcf, 0x11, 0xe0),
    'an old Excel workbook or Outlook file. Save its contacts as CSV or vCard',
  ],
  [/^%PDF/, 'a PDF. Ask for the contacts as vCard or CSV'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF)/, 'a picture or a sound'],
  [startsWith(0x1f, 0x8b), 'a compressed file. Unpack it and take the file that comes of it'],
  [/^!BDN/, 'an Outlook data file. Export the contacts from Outlook as CSV'],
  [/^SQLite format 3/, 'a database. Export the contacts as vCard or CSV'],
  [/^\s*\[\s*(?:\[\s*)?"vcard"/i, 'a jCard: contacts written as JSON (RFC 7095). Export them as vCard'],
  [/^\s*[[{]\s*["{[\]}]/, 'JSON. Export the contacts as vCard or CSV'],
  [/^\s*<[\s\S]*<vcards?\b/i, 'an xCard: contacts written as XML (RFC 6351). Export them as vCard'],
  [/^\s*<(?:\?xml|!doctype|html|\w+[\s>])/i, 'a page or XML. Export the contacts as vCard or CSV'],
  [/^\s*BEGIN:VCALENDAR/i, 'a calendar. Export the contacts as vCard'],
  [/^dn: |^version: 1\s+dn: /, 'an LDIF directory. Export the contacts as vCard or CSV'],
];

/**
 * Tells cards from tables by what stands at the start of a file (64 KB or all of it), never by its name.
 * Errors: a file that is neither is refused, in words that say what it is and what to do.
 */
export function sniffContacts(name: string, start: Uint8Array): SniffedContacts {
  const marked = markedEncoding(start.subarray(0, 4096));
  const text = Buffer.from(start)
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
  if (text.trim() === '') throw new UnreadableFile('empty', `${name} is empty.`);
  if (/^[^\S\r\n]*BEGIN[^\S\r\n]*:[^\S\r\n]*VCARD[^\S\r\n]*\r?$/im.test(text))
    return { kind: 'vcard', marked };
  const other = others.find(([pattern]) => pattern.test(text));
  if (other) throw new UnreadableFile('other_kind', `${name} is ${other[1]}.`);
  const controls = text.match(/(?![\s\u0080-\u009f])\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 100)
    throw new UnreadableFile('other_kind', `${name} is no text: it holds neither cards nor a table.`);
  return { kind: 'table', marked };
}
