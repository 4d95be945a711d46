import type { ChatAttachment } from '../chat-event.types.ts';
import { leftOutKind, saysOnlyLeftOut } from '../wording/left-out-files.ts';
import { PhraseBook, plainPhrase } from '../wording/phrase-book.ts';
import { ATTACHED, ATTACHED_TAG, OMITTED } from '../wording/phrases-of-files.ts';
import { attachmentKind } from './attachment-kind.ts';
import { detached, withoutEndMarks } from './detached.ts';

const attached = new PhraseBook(ATTACHED);
const tags = new PhraseBook(ATTACHED_TAG);
const omitted = new PhraseBook(OMITTED);

/** Names that WhatsApp gives to files on Android and iOS. */
const GIVEN_NAME = /^(?:[A-Z]{3}-\d{8}-WA\d{4,}|\d{8}-[A-Z]+-\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d-[A-Z]+-\d{8})/;
const LONGEST = 400;

/** A file that a body names or says was left out, and the body without the marks around that. */
export type FoundAttachment = { attachment: ChatAttachment; text: string };

/** Android: `NAME (file attached)` on the first line, or a left-out file as `<…>` there; a caption may follow. */
export function androidAttachment(
  body: string,
  repeated: (phrase: string) => boolean,
): FoundAttachment | null {
  const end = body.indexOf('\n');
  const whole = end < 0 ? body : body.slice(0, end);
  if (whole.length > LONGEST) return null;
  const marked = /^[\u200e\u200f]/.test(whole);
  const line = whole.replace(/^[\u200e\u200f]+/, '');
  const text = end < 0 ? line : line + body.slice(end);
  const name = nameBefore(line, marked) ?? nameAround(line);
  if (name !== null)
    return { attachment: { name: detached(name), omitted: false, kind: attachmentKind(name) }, text };
  const inner = /^<[\u200e\u200f]?([^<>\n]{3,80})>$/.exec(line)?.[1];
  if (inner === undefined) return null;
  const phrase = plainPhrase(inner);
  const said = saysOnlyLeftOut(phrase);
  if (said === null && !omitted.has(phrase) && !repeated(phrase)) return null;
  const kind =
    omitted.has(phrase) && /med[iy]|multim|файл|медиа|медіа/.test(phrase) ? null : leftOutKind(phrase);
  return { attachment: { name: null, omitted: true, kind }, text };
}

function nameBefore(line: string, marked: boolean): string | null {
  const match = /^(\S.*?) \(([^()]{3,60})\)$/.exec(line);
  if (!match) return null;
  const [, name, words] = match as unknown as [string, string, string];
  if (!isFileName(name)) return null;
  const known = attached.has(words);
  return known || GIVEN_NAME.test(name) || (marked && /\.\w{1,8}$/.test(name)) ? name : null;
}

/** Persian writes the words before the name, Tamil behind it, both without parentheses. */
function nameAround(line: string): string | null {
  const match = /^فایل پیوست شد (\S.*)$/.exec(line) ?? /^(\S.*) இணைக்கப்பட்டது$/.exec(line);
  const name = match?.[1];
  return name !== undefined && isFileName(name) ? name : null;
}

function isFileName(name: string): boolean {
  return /\.(?:[\p{L}\p{N}_-]{0,12})$/u.test(name) || GIVEN_NAME.test(name);
}

/**
 * iOS: `<attached: NAME>` at the end, behind a caption or a title, or a left-out file there. `marksDecide` says
 * that only words behind a direction mark are WhatsApp's.
 */
export function iosAttachment(body: string, marksDecide: boolean): FoundAttachment | null {
  const trimmed = body.trimEnd();
  return taggedName(trimmed, marksDecide) ?? leftOut(trimmed, marksDecide) ?? captioned(trimmed, marksDecide);
}

/** The tag on a first line of its own, with the caption on the lines below. */
function captioned(body: string, marksDecide: boolean): FoundAttachment | null {
  const end = body.indexOf('\n');
  if (end < 0 || end > LONGEST || !/^[\u200e\u200f]/.test(body)) return null;
  const line = body.slice(0, end).trimEnd();
  const found = taggedName(line, marksDecide) ?? leftOut(line, marksDecide);
  return found && { ...found, text: found.text + body.slice(end) };
}

function taggedName(body: string, marksDecide: boolean): FoundAttachment | null {
  if (!body.endsWith('>')) return null;
  const open = body.lastIndexOf('<');
  if (open < 0 || body.length - open > LONGEST) return null;
  const marked = /[\u200e\u200f]/.test(body.slice(Math.max(0, open - 1), open + 2));
  const inner = body
    .slice(open + 1, -1)
    .replace(/[\u200e\u200f]/g, '')
    .trim();
  const before = withoutEndMarks(body.slice(0, open));
  const name = nameInTag(inner, marked) ?? (tags.has(inner) ? before.trim() : null);
  if (name === null || name === '') return null;
  // Some marks get lost on the way; nobody types a name that WhatsApp gave inside its tag.
  if (marksDecide && !marked && !GIVEN_NAME.test(name)) return null;
  const text = unmarked(before) + body.slice(open).replace(/[\u200e\u200f]/g, '');
  return { attachment: { name: detached(name), omitted: false, kind: attachmentKind(name) }, text };
}

function nameInTag(inner: string, marked: boolean): string | null {
  const colon = /^([^:：]{1,40}?)\s?[:：]\s?/.exec(inner);
  const [words, name] = colon
    ? [colon[1]!, inner.slice(colon[0].length)]
    : [inner.slice(inner.lastIndexOf(' ') + 1), inner.slice(0, Math.max(0, inner.lastIndexOf(' ')))];
  if (name === '' || /[\n/\\]/.test(name)) return null;
  const known = tags.has(words) || GIVEN_NAME.test(name);
  return known || (marked && /^\d{8}-|\.\w{1,8}$/.test(name)) ? name : null;
}

function leftOut(body: string, marksDecide: boolean): FoundAttachment | null {
  const mark = Math.max(body.lastIndexOf('\u200e'), body.lastIndexOf('\u200f'));
  if (mark < 0) {
    const kind = marksDecide || body.includes('\n') ? null : saysOnlyLeftOut(body);
    return kind && { attachment: { name: null, omitted: true, kind }, text: body };
  }
  const said = body.slice(mark + 1);
  const kind = said.includes('\n') ? null : leftOutKind(said);
  if (!kind) return null;
  const before = withoutEndMarks(body.slice(0, mark));
  const title = unmarked(before);
  const name =
    kind === 'document' && title.length < LONGEST
      ? (/^(\S[^\n]*?\.\w{1,8})(?: • .*)?\s*$/.exec(title)?.[1] ?? null)
      : null;
  return { attachment: { name, omitted: true, kind }, text: title + said };
}

function unmarked(text: string): string {
  return text.replace(/\u200e/g, '').replace(/^\u200f+/, '');
}
