import type { ChatEvent } from '../chat-event.types.ts';
import { MomentReader } from '../dates/read-moment.ts';
import { ZoneGaps } from '../dates/zone-gaps.ts';
import { type HeaderMatcher, headerMatcher } from '../headers/match-header.ts';
import { readHeader } from '../headers/read-header.ts';
import type { ChatSurvey } from '../survey/chat-survey.types.ts';
import { encryptionNotice } from '../wording/encryption.ts';
import { type BodyContext, classifyBody } from './classify-body.ts';
import { cleanLabel } from './label-evidence.ts';
import { splitAuthor } from './split-author.ts';

/** Characters of one message that are kept; WhatsApp itself allows 65,536. */
const LONGEST_BODY = 1 << 22;
const MOST_PARTICIPANTS = 20_000;
const PASTED = /^\[?\d{1,2}[/.]\d{1,2},? \d{1,2}:\d{2}/;

type Open = {
  line: number;
  at: string | null;
  label: string | null;
  body: string;
  cut: boolean;
};

/** Makes messages of lines, by what the survey found. Events gather in `events` until they are taken. */
export class ChatParser {
  readonly events: ChatEvent[] = [];
  readonly participants = new Set<string>();
  title: string | null = null;
  lines = 0;
  messages = 0;
  readonly #survey: ChatSurvey;
  readonly #match: HeaderMatcher;
  readonly #moments: MomentReader;
  readonly #gaps: ZoneGaps | null;
  readonly #context: Omit<BodyContext, 'first'>;
  #open: Open | null = null;
  #preamble = 0;

  /** `zone` is the IANA name of the phone's time zone, when it is known. */
  constructor(survey: ChatSurvey, zone?: string) {
    this.#gaps = zone === undefined ? null : new ZoneGaps(zone);
    this.#survey = survey;
    this.#match = headerMatcher(survey.shape);
    this.#moments = new MomentReader(survey.dates, survey.firstYear);
    this.#context = {
      marksDecide: survey.marksDecide,
      ios: survey.shape.wrapper === 'bracket' || survey.shape.wrapper === 'colon',
      repeated: (phrase) => survey.repeated.has(phrase),
    };
  }

  /** Takes the next line, or a further part of one that is too long for one. */
  line(line: string, continues: boolean): void {
    if (continues) {
      this.#append(line, '');
      return;
    }
    this.lines += 1;
    if (this.#survey.damaged && line.includes('\ufffd'))
      this.#warn(this.lines, 'Some bytes of this line are damaged and could not be read.');
    const header = this.#match(line);
    if (!header) {
      this.#bodyLine(line);
      return;
    }
    this.#close();
    const at = this.#moments.read(header);
    if (at === null)
      this.#warn(this.lines, 'There is no such date or time, so this message has no place in time.');
    else if (this.#gaps?.leavesOut(at))
      this.#warn(this.lines, 'No clock showed this time in the given time zone, where it was left out.');
    if (header.odd) this.#warn(this.lines, 'The time is written in a way that no phone is known to write.');
    if (header.word !== '')
      this.#warn(this.lines, 'The word beside the time is not known; the time is taken as written.');
    const rest = line.slice(header.end);
    const split = splitAuthor(rest, this.#survey.labels);
    this.#open = {
      line: this.lines,
      at,
      label: split ? split.label : null,
      body: split ? split.body : rest,
      cut: false,
    };
  }

  /** Ends the last message. */
  finish(): void {
    this.#close();
  }

  #bodyLine(line: string): void {
    if (this.#open) {
      if (line !== '' && this.#looksLikeHeader(line))
        this.#warn(this.lines, 'This line looks like a message in another form and was kept as text.');
      this.#append(line, '\n');
      return;
    }
    if (line.trim() === '' || this.#preamble > 20) return;
    this.#preamble += 1;
    this.#warn(this.lines, 'This line stands before the first message and belongs to none.');
  }

  #looksLikeHeader(line: string): boolean {
    const code = line.charCodeAt(0);
    if (code !== 91 && (code < 48 || code > 57)) return false;
    return PASTED.test(line) || readHeader(line) !== null;
  }

  #append(text: string, between: string): void {
    const open = this.#open;
    if (!open || open.cut) return;
    if (open.body.length + text.length > LONGEST_BODY) {
      open.cut = true;
      this.#warn(open.line, 'This message is longer than any of WhatsApp; its end was left out.');
    } else open.body += between + text;
  }

  #close(): void {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    const label = open.label === null ? null : cleanLabel(open.label);
    const first = this.messages === 0;
    const found = classifyBody(label, open.body, { ...this.#context, first });
    const { author, kind, text, edited, attachment } = found;
    const message = { at: open.at, author, kind, text, edited, attachment };
    this.messages += 1;
    if (kind === 'system') this.#learnTitle(label, text);
    if (message.author !== null && this.participants.size < MOST_PARTICIPANTS)
      this.participants.add(message.author);
    this.events.push({ type: 'message', line: open.line, label, message });
  }

  /** iOS puts the chat's own name in front of its first notice; Android quotes it where the group was made. */
  #learnTitle(label: string | null, text: string): void {
    if (this.title !== null || this.messages > 50 || text.length > 400) return;
    if (label !== null && encryptionNotice(text) !== null) this.title = label;
    else if (label === null && this.messages < 20)
      this.title = /["“„«「]([^"“”„»」]+)["”“»」][^"“„«「]*$/.exec(text)?.[1] ?? null;
  }

  #warn(line: number, reason: string): void {
    this.events.push({ type: 'warning', warning: { line, reason } });
  }
}
