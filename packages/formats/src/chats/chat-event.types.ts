import type { DateEvidenceName, DateOrder } from './dates/date-reading.types.ts';

/** What a message is; `system` is what WhatsApp wrote itself. */
export type ChatMessageKind =
  | 'text'
  | 'media'
  | 'system'
  | 'deleted'
  | 'poll'
  | 'location'
  | 'contact'
  | 'call'
  | 'view-once';

/** What a file is, as far as its name or the wording tells. */
export type AttachmentKind =
  | 'image'
  | 'video'
  | 'gif'
  | 'voice'
  | 'audio'
  | 'sticker'
  | 'document'
  | 'contact';

/** A file that belongs to a message; `name` as written in the text, null when it was left out of the export. */
export type ChatAttachment = { name: string | null; omitted: boolean; kind: AttachmentKind | null };

/** One message as the export holds it. */
export type ChatMessage = {
  /** Local wall-clock time, `YYYY-MM-DDTHH:MM:SS`; null when the written day or time does not exist. */
  at: string | null;
  /** Null for system lines. */
  author: string | null;
  kind: ChatMessageKind;
  /** The body as written, with `\n` between its lines; marks that WhatsApp sets around its own words are left out. */
  text: string;
  edited: boolean;
  attachment: ChatAttachment | null;
};

/** What was found out about the file before its messages. */
export type ChatFormat = {
  platform: 'ios' | 'android' | 'unknown';
  dateOrder: DateOrder;
  dateEvidence: DateEvidenceName;
  hour12: boolean;
  /** Language of WhatsApp's own words, for example `pt-BR`; null when none were recognised. */
  locale: string | null;
  /** 0–1, how sure the order of the dates is. */
  confidence: number;
  ambiguousDates: boolean;
  encoding: string;
};

/** Something a person should know; `line` counts from 1, 0 is the whole file. */
export type ChatWarning = { line: number; reason: string };

/** What reading a chat tells, in the order of the file. `format` is first, `end` is last. */
export type ChatEvent =
  | { type: 'format'; format: ChatFormat }
  | {
      type: 'message';
      line: number;
      /** The name in front of a system line, which iOS writes there; null when there is none. */
      label: string | null;
      message: ChatMessage;
    }
  | { type: 'warning'; warning: ChatWarning }
  /** Of `total` bytes; only climbs. */
  | { type: 'progress'; bytes: number; total: number }
  | { type: 'end'; participants: string[]; chatTitle: string | null; lines: number; messages: number };

/** Choices of whoever reads a chat. */
export type ReadChatOptions = {
  dateOrder?: DateOrder;
  /** IANA name; times that the zone leaves out are reported. */
  timeZone?: string;
  signal?: AbortSignal;
  /** Today, for telling years; the real one when absent. */
  now?: Date;
};
