import type { ChatMessage, ChatMessageKind } from '../chat-event.types.ts';
import { encryptionNotice } from '../wording/encryption.ts';
import { PhraseBook } from '../wording/phrase-book.ts';
import { DELETED, LIVE_LOCATION, MISSED_CALL } from '../wording/phrases-of-messages.ts';
import {
  isCall,
  isCard,
  isLocation,
  isPlace,
  isPoll,
  isViewOnce,
  isWaiting,
  looksDeleted,
  withoutEdited,
} from './message-forms.ts';
import { androidAttachment, type FoundAttachment, iosAttachment } from './read-attachment.ts';

/** What is known of the file that a body stands in. */
export type BodyContext = {
  /** It is the first message of the file. */
  first: boolean;
  /** Only words behind a direction mark are WhatsApp's own. */
  marksDecide: boolean;
  ios: boolean;
  /** `<…>` with these words stands in the file again and again, so that WhatsApp writes it. */
  repeated: (phrase: string) => boolean;
};

type Classified = Pick<ChatMessage, 'author' | 'kind' | 'text' | 'attachment' | 'edited'>;

const deleted = new PhraseBook(DELETED);
const liveLocation = new PhraseBook(LIVE_LOCATION);
const missedCall = new PhraseBook(MISSED_CALL);
const LONGEST_WORDING = 1200;

/** What a body is: typed text, or one of WhatsApp's own forms. `label` is the name in front of it, if any. */
export function classifyBody(label: string | null, body: string, context: BodyContext): Classified {
  const found = { author: label, edited: false, attachment: null };
  if (label === null)
    return {
      ...found,
      kind: 'system',
      text: (context.ios ? body.replace(/[\u200e\u200f]/g, '') : bare(body)).trimEnd(),
    };
  if (body === 'null' && !context.ios) return { ...found, kind: 'call', text: body };
  if (/^[\u200e\u200f\s]*$/.test(body) && body.length < 8)
    return { ...found, kind: 'view-once', text: bare(body) };
  const code = body.charCodeAt(0);
  const marked = code === 0x200e || code === 0x200f;
  if (!mayBeOwnWords(body, marked || context.first)) return { ...found, kind: 'text', text: body };
  const edit = withoutEdited(body);
  const rest = edit ?? body;
  const own = ownWords(rest, marked, context);
  if (own) {
    const author = own.kind === 'system' ? null : label;
    return {
      author,
      kind: own.kind,
      text: own.text,
      attachment: own.attachment ?? null,
      edited: edit !== null,
    };
  }
  return { ...found, kind: 'text', text: rest, edited: edit !== null };
}

type Own = { kind: ChatMessageKind; text: string; attachment?: FoundAttachment['attachment'] };

function ownWords(body: string, marked: boolean, context: BodyContext): Own | null {
  if (context.ios && marked && missedCall.has(body.slice(0, LONGEST_WORDING)))
    return { kind: 'system', text: body.replace(/[\u200e\u200f]/g, '').trimEnd() };
  const file =
    (context.ios ? iosAttachment(body, context.marksDecide) : null) ??
    (context.marksDecide && !marked && !/^\S+-WA\d+\.\w+ \(/.test(body)
      ? null
      : androidAttachment(body, context.repeated));
  if (file) return ofFile(file);
  const text = bare(body);
  if (isPlace(text)) return { kind: 'location', text: text.trimEnd() };
  if ((context.marksDecide && !marked) || text.length > LONGEST_WORDING * 3) return null;
  return fixedWords(text, marked, context);
}

function ofFile({ attachment, text }: FoundAttachment): Own {
  if (attachment.kind === 'contact') return { kind: 'contact', text, attachment };
  if (attachment.omitted && isViewOnce(text)) return { kind: 'view-once', text, attachment };
  return { kind: 'media', text, attachment };
}

function fixedWords(text: string, marked: boolean, context: BodyContext): Own | null {
  if (isLocation(text, liveLocation)) return { kind: 'location', text: text.trimEnd() };
  if (isPoll(text)) return { kind: 'poll', text: text.replace(/^[\u200e\u200f]+/gm, '').trimEnd() };
  const trusted = marked && context.marksDecide;
  if (deleted.has(text) || (trusted && looksDeleted(text))) return { kind: 'deleted', text: text.trimEnd() };
  if (/^this message was deleted by admin \S/i.test(text) && text.length < 120)
    return { kind: 'deleted', text };
  if (isWaiting(text)) return { kind: 'system', text };
  if (context.first && encryptionNotice(text) !== null) return { kind: 'system', text };
  if (!context.ios || !marked) return null;
  const plain = text.replace(/[\u200e\u200f]/g, '').trimEnd();
  if (encryptionNotice(text) !== null) return { kind: 'system', text: plain };
  if (!trusted) return null;
  if (isCard(plain) || plain.includes('\n')) return { kind: 'text', text: plain };
  if (isViewOnce(plain)) return { kind: 'view-once', text: plain };
  if (isCall(plain)) return { kind: 'call', text: plain };
  return { kind: 'system', text: plain };
}

/** Quick no for nearly all typed text. */
function mayBeOwnWords(body: string, marked: boolean): boolean {
  if (marked) return true;
  if (body.length > LONGEST_WORDING && !body.endsWith('>')) return false;
  return body.length < 90 || /[>)]$|[\u200e\u200f]|[>)]\n|https?:\/\/|:\n/.test(body);
}

function bare(text: string): string {
  return text.replace(/^[\u200e\u200f]+/, '');
}
