import { colonOf, type PropertyHead, readHead } from './property-head.ts';
import { isBinary, isPropertyName } from './property-names.ts';
import { type Line, longestLine } from './split-lines.ts';

/** A property with its whole value, still encoded. Bytes are characters 0 to 255. */
export type Property = PropertyHead & {
  value: string;
  line: number;
  /** Bytes of all that was kept, head and value. */
  bytes: number;
  /** Bytes of the value that were not kept: it is a picture that nobody asked for, or absurdly long. */
  left: number;
};

/** What comes of lines: a property, or a line that is none and belongs to none. */
export type JoinedLine = { property: Property } | { unreadable: number };

/** Takes lines and adds what comes of them to a list. */
export type LineJoiner = { push: (line: Line, to: JoinedLine[]) => void; end: (to: JoinedLine[]) => void };

type Open = {
  head: string;
  text: string;
  line: number;
  left: number;
  coding: 'qp' | 'base64' | null;
  name: string;
  width: number;
  blank: number;
};

/** Values that people write over several lines, and that programs forget to fold. */
const freeText = /^(?:NOTE|ADR|LABEL|X-.*)$/;
/** Files that were put together have one before any of their parts. */
const byteOrderMark = '\u00ef\u00bb\u00bf';
/** The head of a property whose colon stands in the next, folded line; a quoted parameter may be cut there too. */
const headOnly = /^[\w.-]+(?:;[\w-]+(?:=(?:"[^"]*(?:"|$)|[^";:]*))?)*$/;
const marker = /^\s*(?:BEGIN|END)\s*:\s*VCARD\s*$/i;
const lineOfCoding = /^[\sA-Za-z0-9+/=]+$/;

/**
 * Joins lines to properties: folded lines, soft line breaks of quoted-printable, pictures in base64 with or without a
 * space before each line, and notes that were not folded at all. `keepPictures`: so many bytes of one are kept.
 */
export function joinLines(keepPictures = 0): LineJoiner {
  let open: Open | null = null;
  let indent = 0;
  let old = false;

  const append = (to: Open, text: string, left: number) => {
    const most = isBinary(to.name) ? to.head.length + Math.max(keepPictures * 1.4, 4096) : longestLine;
    const room = Math.max(0, most - to.text.length);
    to.text += text.slice(0, room);
    to.left += left + Math.max(0, text.length - room);
  };
  const close = (to: JoinedLine[]) => {
    const done = open;
    open = null;
    if (!done) return;
    const colon = colonOf(done.text);
    if (colon === -1) {
      if (!isPropertyName(readHead(done.text).name)) to.push({ unreadable: done.line });
      return;
    }
    const property = {
      ...readHead(done.text.slice(0, colon)),
      value: done.text.slice(colon + 1),
      line: done.line,
      bytes: done.text.length,
      left: done.left,
    };
    if (property.name === 'VERSION') old = property.value.trim().startsWith('2');
    if (property.name === 'BEGIN') old = true;
    to.push({ property });
  };
  const begin = (text: string, line: Line, to: JoinedLine[]) => {
    close(to);
    const head = headOf(text);
    open = {
      head,
      text: '',
      line: line.number,
      left: 0,
      coding: codingOf(head),
      name: nameOf(head),
      width: 0,
      blank: 0,
    };
    if (open.name === 'BEGIN') indent = line.text.length - line.text.trimStart().length;
    append(open, text, line.left);
    open.width = line.text.length;
  };

  return {
    push: (line, to) => {
      const whole = line.text.startsWith(byteOrderMark) ? line.text.slice(3) : line.text;
      const text = indent === 0 ? whole : whole.slice(0, indent).trimStart() + whole.slice(indent);
      if (!open || marker.test(text)) {
        if (text.trim() !== '' && !text.startsWith('#')) begin(text.trimStart(), line, to);
      } else if (open.coding === 'qp' && /=[ \t]*$/.test(open.text.slice(-8))) {
        open.text = open.text.trimEnd().slice(0, -1);
        append(open, text, line.left);
      } else if (text.trim() === '') open.blank++;
      else {
        const how = belongsTo(open, text, old);
        if (how === 'begins') begin(text.trimStart(), line, to);
        else if (how === 'unreadable') {
          close(to);
          to.push({ unreadable: line.number });
        } else if (how !== 'ignored') {
          append(open, how === 'next line' ? '\n'.repeat(open.blank + 1) + text : how.joined, line.left);
          open.width = line.text.length;
          open.blank = 0;
        }
      }
    },
    end: close,
  };
}

/** Whether a line goes on with the open property, and how. */
function belongsTo(
  open: Open,
  text: string,
  old: boolean,
): { joined: string } | 'begins' | 'next line' | 'ignored' | 'unreadable' {
  if (/^[ \t]/.test(text)) {
    if (/^(?:BEGIN|END|VERSION)$/.test(open.name)) return 'begins';
    // vCard 2.1 folds at a space that stays (2.1.3); what was cut at a fixed width was cut by the newer rule.
    const stays = old && open.coding === null && open.width < 70;
    return { joined: stays ? text : text.slice(1) };
  }
  if (open.coding === 'qp' && /^=[0-9A-F]{2}/i.test(text)) return { joined: text };
  if (open.coding === 'base64' && lineOfCoding.test(text)) return { joined: text };
  if (text.startsWith('#')) return 'ignored';
  const free = freeText.test(open.name);
  if (colonOf(text) > 0) {
    const head = headOf(text);
    const looksRight = /^[\w.-]+(?:[;\s]|$)/.test(head);
    if (looksRight && (!free || isPropertyName(nameOf(head)))) return 'begins';
  } else if (isPropertyName(nameOf(text)) && headOnly.test(text)) return 'begins';
  return free ? 'next line' : 'unreadable';
}

function headOf(text: string): string {
  const colon = colonOf(text.slice(0, 4096));
  return colon === -1 ? text.slice(0, 4096) : text.slice(0, colon);
}

function nameOf(head: string): string {
  return /^(?:[^.;:]*\.)?([^.;:]*)/.exec(head)![1]!.trim().toUpperCase();
}

function codingOf(head: string): 'qp' | 'base64' | null {
  if (/;\s*(?:ENCODING\s*=\s*)?"?QUOTED-PRINTABLE/i.test(head)) return 'qp';
  if (/;\s*(?:ENCODING\s*=\s*)?"?(?:BASE64|B)"?\s*(?:;|$)/i.test(head)) return 'base64';
  return null;
}
