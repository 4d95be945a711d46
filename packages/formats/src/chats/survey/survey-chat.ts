import type { ByteSource } from '../../files/byte-source.types.ts';
import { EncodingEvidence, encodingAtStart } from '../../files/encoding-evidence.ts';
import { readPieces } from '../../files/read-pieces.ts';
import { readText } from '../../files/read-text.ts';
import { LineSplitter } from '../../files/split-lines.ts';
import type { ReadChatOptions } from '../chat-event.types.ts';
import { ChatRefused } from '../chat-refused.ts';
import { refuseOtherFiles } from '../other-files.ts';
import { titleOf } from '../wording/title-of.ts';
import type { ChatSurvey } from './chat-survey.types.ts';
import { LineSurvey } from './line-survey.ts';

/**
 * Reads the whole source once and says how it is to be read. `tell` is told the bytes read so far.
 * Errors: ChatRefused when it is no chat.
 */
export async function* surveyChat(
  source: ByteSource,
  options: ReadChatOptions,
): AsyncGenerator<number, ChatSurvey> {
  const start = await startOf(source, options.signal);
  const certain = encodingAtStart(start);
  const first = yield* surveyIn(source, certain, options);
  if (certain !== 'utf-8' || !first.evidence || first.evidence.broken === 0)
    return accepted(source.name, first, start, certain, false);
  const guess = first.evidence.guess();
  if (guess === null) return accepted(source.name, first, start, certain, true);
  const again = yield* surveyIn(source, guess, options);
  return { ...accepted(source.name, again, start, guess, false), guessed: true };
}

type Attempt = {
  found: ReturnType<LineSurvey['finish']>;
  evidence: EncodingEvidence | null;
  onlyCr: boolean;
};

async function* surveyIn(
  source: ByteSource,
  encoding: string,
  options: ReadChatOptions,
): AsyncGenerator<number, Attempt> {
  const { title, locale } = titleOf(source.name);
  const thisYear = (options.now ?? new Date()).getFullYear();
  const survey = new LineSurvey({ title, titleLocale: locale, asked: options.dateOrder, thisYear });
  let splitter: LineSplitter | null = null;
  let evidence: EncodingEvidence | null = null;
  let onlyCr = false;
  let soFar = 0;
  for await (const { text, bytes } of readText(source, encoding, options.signal)) {
    if (encoding === 'utf-8' && text.includes('\ufffd')) {
      evidence ??= new EncodingEvidence();
      evidence.add(bytes);
    }
    if (!splitter) {
      onlyCr = endsWithCr(text);
      splitter = new LineSplitter((line, continues) => {
        if (!continues) survey.line(line);
      }, onlyCr);
    }
    splitter.push(text);
    soFar += bytes.byteLength;
    yield soFar;
  }
  splitter?.finish();
  return { found: survey.finish(), evidence, onlyCr };
}

function accepted(
  name: string,
  attempt: Attempt,
  start: Uint8Array,
  encoding: string,
  damaged: boolean,
): ChatSurvey {
  if (start.length === 0) throw new ChatRefused('empty', 'The file is empty.');
  if (!attempt.found) {
    refuseOtherFiles(name, start);
    throw new ChatRefused(
      'not-a-chat',
      'This is no chat that WhatsApp exported: no line begins with a date, a time and a name.',
    );
  }
  return { ...attempt.found, encoding, guessed: false, damaged, onlyCr: attempt.onlyCr };
}

async function startOf(source: ByteSource, signal?: AbortSignal): Promise<Uint8Array> {
  for await (const piece of readPieces(source, signal)) return piece;
  return new Uint8Array();
}

/** Line ends of the first piece decide: one LF is enough for LF and CRLF. */
function endsWithCr(text: string): boolean {
  return !text.includes('\n') && /\r[\s\S]/.test(text);
}
