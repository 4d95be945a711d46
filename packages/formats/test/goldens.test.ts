import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAT_DATA, chatFile, HAS_CHAT_DATA, NO_CHAT_DATA, wholeChat } from './chat-data.ts';

type Golden = {
  author: string | null;
  kind: string;
  media: { filename: string | null; media_type: string | null; omitted: boolean } | null;
  text: string;
  timestamp: string;
};

const CHATCARVE =
  'de-de-android en-gb-ios en-us-android fr-fr-ios it-it-android ja-jp-ios nl-nl-android pt-br-android ru-ru-android tr-tr-android';
const MINED = 'ddmmyy_24hrs mmddyy_24hrs mmddyyyy_12hrs yyyymmdd_24hrs';

describe('what other projects expect of their files', () => {
  it.for(CHATCARVE.split(' '))('is what is read of chatcarve %s', async (name, context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const expected = readFileSync(join(CHAT_DATA, `chatcarve/expected/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n');
    const goldens = expected.map((line) => JSON.parse(line) as Golden);
    const { messages } = await wholeChat(chatFile(`chatcarve/${name}.txt`));
    expect(messages.map(({ edited: _, ...message }) => message)).toEqual(
      goldens.map(({ author, kind, media, text, timestamp }) => ({
        at: timestamp,
        author,
        kind,
        text,
        attachment: media && { name: media.filename, omitted: media.omitted, kind: media.media_type },
      })),
    );
  });

  it.for(MINED.split(' '))('is what is read of chat-miner %s', async (name, context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const target = JSON.parse(readFileSync(join(CHAT_DATA, 'chat-miner/target.json'), 'utf8'));
    const { messages } = await wholeChat(chatFile(`chat-miner/test_${name}.txt`));
    const typed = messages.filter(({ author }) => author !== null).toReversed();
    expect(
      typed.map(({ at, author, text }) => ({ timestamp: at, author, message: text.replaceAll('\n', ' ') })),
    ).toEqual(target);
  });

  it('is the same for one chat in all shapes', async (context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const shapes = await Promise.all(
      [1, 2, 3, 5].map((n) => wholeChat(chatFile(`port-whatsapp/port_chat_file${n}.txt`))),
    );
    const told = shapes.map(({ messages }) =>
      messages.map(({ at, author, kind, text }) => [
        at?.slice(0, 16),
        author,
        kind,
        text.replace(/\s+/g, ' '),
      ]),
    );
    for (const other of told.slice(1)) expect(other).toEqual(told[0]);
  });

  it('is the same for one chat on a clock of 24 and of 12 hours, but for a minute here and there', async (context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const [long, short] = await Promise.all(
      ['A_24h', 'B_12h'].map((name) =>
        wholeChat(chatFile(`masked-real/same-chat-24h-and-12h-2/${name}.txt`)),
      ),
    );
    expect(short!.messages.map(({ text }) => text)).toEqual(long!.messages.map(({ text }) => text));
    const apart = long!.messages.filter(({ at }, n) => at !== short!.messages[n]!.at);
    expect(apart).toHaveLength(5);
    expect([long!.format.hour12, short!.format.hour12]).toEqual([false, true]);
  });
});
