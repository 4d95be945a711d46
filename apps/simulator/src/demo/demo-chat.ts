import { plainMessage } from '../phone/find-chat.ts';
import { phoneMessageKey, webMessageKey } from '../phone/message-key.ts';
import { between, pick, type Random } from '../phone/random.ts';
import type { Chat, Contact, Message } from '../phone/state.ts';
import type { ScriptLine } from './parse-script.ts';

const minute = 60_000;
const day = 86_400_000;

/** Local shop hours: dialogues start between 7:00 and 19:00 of their day. */
function openingTime(random: Random, at: number): number {
  return new Date(at).setUTCHours(between(random, 7, 18), between(random, 0, 59), between(random, 0, 59), 0);
}

function say(
  random: Random,
  line: ScriptLine,
  from: string,
  at: number,
  before: Message | undefined,
): Message {
  return plainMessage({
    key: line.own && random() < 0.6 ? webMessageKey(random) : phoneMessageKey(random),
    from,
    text: line.text,
    at,
    tick: line.own ? 'read' : 'delivered',
    seenAt: line.own ? null : at + minute,
    replyTo: line.reply ? (before?.key ?? null) : null,
    starred: random() < 0.01,
    reactions:
      random() < 0.04 ? [{ by: line.own ? 'them' : 'me', emoji: pick(random, ['👍', '❤️', '😂', '🙏']) }] : [],
  });
}

function playScript(
  random: Random,
  script: ScriptLine[],
  speakers: string[],
  start: number,
  until: number,
): Message[] {
  const said: Message[] = [];
  let at = start;
  for (const line of script) {
    const from = line.own ? 'me' : pick(random, speakers);
    if (at >= until) break;
    const message = say(random, line, from, at, said.at(-1));
    message.reactions = message.reactions.map(({ by, emoji }) => ({
      emoji,
      by: by === 'them' ? pick(random, speakers) : by,
    }));
    said.push(message);
    at += between(random, 0, 9) * minute + between(random, 5, 55) * 1000;
  }
  return said;
}

/**
 * Fills a chat with dialogues over `months`, the last of them ending `lastAgo` milliseconds before `now`. It begins with the
 * line about encryption.
 */
export function fillChat(
  random: Random,
  chat: Chat,
  scripts: ScriptLine[][],
  speakers: Contact[],
  span: { now: number; months: number; lastAgo: number },
): void {
  const ids = speakers.map((speaker) => speaker.id);
  const newest = span.now - span.lastAgo;
  let at = newest - span.months * 30 * day;
  const notice =
    'Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.';
  chat.messages.push(
    plainMessage({ key: phoneMessageKey(random), from: null, text: notice, at: openingTime(random, at) }),
  );
  while (at < newest - 3 * day) {
    at += between(random, 2, 16) * day;
    const start = openingTime(random, Math.min(at, newest - 2 * day));
    chat.messages.push(...playScript(random, pick(random, scripts), ids, start, newest - day));
  }
  const last = playScript(random, pick(random, scripts), ids, 0, span.now);
  const shift = newest - (last.at(-1)?.at ?? 0);
  chat.messages.push(
    ...last.map((message) => ({
      ...message,
      at: message.at + shift,
      seenAt: message.seenAt && message.seenAt + shift,
    })),
  );
  chat.messages.sort((one, other) => one.at - other.at);
}
