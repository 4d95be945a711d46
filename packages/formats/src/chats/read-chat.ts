import type { ByteSource } from '../files/byte-source.types.ts';
import { readText } from '../files/read-text.ts';
import { LineSplitter } from '../files/split-lines.ts';
import type { ChatEvent, ChatFormat, ReadChatOptions } from './chat-event.types.ts';
import { ChatParser } from './lines/chat-parser.ts';
import type { ChatSurvey } from './survey/chat-survey.types.ts';
import { surveyChat } from './survey/survey-chat.ts';
import { titleOf } from './wording/title-of.ts';

/**
 * Reads a chat that WhatsApp exported as text: its format, then its messages, warnings and progress in the order
 * of the file, then an end. The source is read twice, first for what decides how it is read; memory does not
 * grow with it. Errors: ChatRefused when it is no chat; the signal's reason when it says stop.
 */
export async function* readChat(
  source: ByteSource,
  options: ReadChatOptions = {},
): AsyncGenerator<ChatEvent, void> {
  const total = source.size;
  const surveying = surveyChat(source, options);
  let step = await surveying.next();
  while (!step.done) {
    yield { type: 'progress', bytes: Math.floor(Math.min(total, step.value) / 2), total };
    step = await surveying.next();
  }
  const survey = step.value;
  yield { type: 'format', format: formatOf(survey) };
  for (const warning of warningsOf(survey)) yield { type: 'warning', warning };
  const parser = new ChatParser(survey, options.timeZone);
  const splitter = new LineSplitter((line, continues) => parser.line(line, continues), survey.onlyCr);
  let soFar = 0;
  let nulsLeftOut = 0;
  for await (const { text, bytes, nuls } of readText(source, survey.encoding, options.signal)) {
    splitter.push(text);
    yield* parser.events;
    parser.events.length = 0;
    soFar += bytes.byteLength;
    nulsLeftOut += nuls;
    yield { type: 'progress', bytes: Math.floor((total + Math.min(total, soFar)) / 2), total };
  }
  splitter.finish();
  parser.finish();
  yield* parser.events;
  if (nulsLeftOut > 0)
    yield { type: 'warning', warning: { line: 0, reason: `${nulsLeftOut} NUL characters were left out.` } };
  const { title } = titleOf(source.name);
  const participants = [...parser.participants];
  yield {
    type: 'end',
    participants,
    chatTitle: title ?? parser.title,
    lines: parser.lines,
    messages: parser.messages,
  };
}

function formatOf(survey: ChatSurvey): ChatFormat {
  const { wrapper, timeFirst, mostlySeconds } = survey.shape;
  const ios = wrapper === 'colon' || (wrapper === 'bracket' && !(timeFirst && !mostlySeconds));
  return {
    platform: ios ? 'ios' : wrapper === 'dash' ? 'android' : 'unknown',
    dateOrder: survey.dates.order,
    dateEvidence: survey.dates.evidence,
    hour12: survey.hour12,
    locale: survey.locale,
    confidence: survey.dates.confidence,
    ambiguousDates: survey.dates.ambiguous,
    encoding: survey.encoding,
  };
}

function* warningsOf(survey: ChatSurvey) {
  const { dates } = survey;
  if (survey.guessed)
    yield { line: 0, reason: `The text is not UTF-8; it was read as ${survey.encoding}, which is a guess.` };
  if (dates.ambiguous)
    yield {
      line: 0,
      reason: `Nothing in the file proves the order of day and month; it was read as ${dates.order}. Say --date-order if that is wrong.`,
    };
  if (dates.calendar !== 'gregory')
    yield { line: 0, reason: `The years are of the ${dates.calendar} calendar and were converted.` };
  if (survey.yearLess)
    yield { line: 0, reason: 'Some dates have no year; it was taken from the dates around them.' };
}
