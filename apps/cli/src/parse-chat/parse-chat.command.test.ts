import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { runCli } from '../run-cli.ts';

const collected = resolve(import.meta.dirname, '../../../../../shared/data/chat-exports');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'queunir-parse-chat-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function queunir(...args: string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const status = await runCli(
    args,
    { ...readCliConfig(), workingDir: folder },
    { print: (line) => printed.push(line), printError: (line) => complaints.push(line) },
  );
  return { status, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const chat = `[3/14/25, 9:05:01\u202fAM] Ana: \u200eMessages and calls are end-to-end encrypted.\r
[3/14/25, 9:05:02\u202fAM] Ana: one\r
two\r
\u200e[3/14/25, 9:06:00\u202fAM] Me: \u200e<attached: 00000003-PHOTO-2025-03-14-09-06-00.jpg>\r
`;

describe('queunir parse-chat', () => {
  it('prints exactly the documented shape', async () => {
    await writeFile(join(folder, 'WhatsApp Chat with Ana.txt'), chat);
    const { status, printed, complaints } = await queunir(
      'parse-chat',
      'WhatsApp Chat with Ana.txt',
      '--json',
    );
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
    expect(JSON.parse(printed)).toEqual({
      format: {
        platform: 'ios',
        dateOrder: 'mdy',
        hour12: true,
        locale: 'en',
        confidence: 0.99,
        ambiguousDates: false,
      },
      participants: ['Ana', 'Me'],
      chatTitle: 'Ana',
      messages: [
        {
          at: '2025-03-14T09:05:01',
          author: null,
          kind: 'system',
          text: 'Messages and calls are end-to-end encrypted.',
          edited: false,
          attachment: null,
        },
        {
          at: '2025-03-14T09:05:02',
          author: 'Ana',
          kind: 'text',
          text: 'one\ntwo',
          edited: false,
          attachment: null,
        },
        {
          at: '2025-03-14T09:06:00',
          author: 'Me',
          kind: 'media',
          text: '<attached: 00000003-PHOTO-2025-03-14-09-06-00.jpg>',
          edited: false,
          attachment: { name: '00000003-PHOTO-2025-03-14-09-06-00.jpg', omitted: false, kind: 'image' },
        },
      ],
      warnings: [],
    });
  });

  it('prints messages in portions that are one JSON object together', async () => {
    const lines = Array.from({ length: 1001 }, (_, n) => `13/01/2024, 10:00 - Ana: message ${n}\n`);
    await writeFile(join(folder, 'long.txt'), lines.join(''));
    const { messages } = JSON.parse((await queunir('parse-chat', 'long.txt', '--json')).printed);
    expect(messages).toHaveLength(1001);
    expect(messages[1000].text).toBe('message 1000');
  });

  it('says in a few lines for a person what a chat holds, and by what its dates were read', async () => {
    await writeFile(join(folder, 'short.txt'), '05/06/24, 09:00 - Ana: a\n05/06/24, 09:05 - Bob: b\n');
    const { status, printed } = await queunir('parse-chat', 'short.txt');
    expect(status).toBe(0);
    expect(printed.split('\n')).toEqual([
      'Platform android, language not told, utf-8, clock of 24 hours.',
      'Dates are dmy, by default, 50 % sure.',
      'Chat "without a name", 2 people wrote in it.',
      '2 messages in 2 lines: 2 text. From 2024-06-05T09:00:00 to 2024-06-05T09:05:00.',
      '1 warnings:',
      '  Nothing in the file proves the order of day and month; it was read as dmy. Say --date-order if that is wrong.',
    ]);
    const asked = await queunir('parse-chat', 'short.txt', '--date-order', 'mdy', '--json');
    expect(JSON.parse(asked.printed).messages[0].at).toBe('2024-05-06T09:00:00');
  });

  it('leaves out what has no date, and gives its line', async () => {
    await writeFile(join(folder, 'dates.txt'), '31/02/24, 10:00 - Ana: a\n13/03/24, 10:00 - Bob: b\n');
    const { messages, warnings } = JSON.parse((await queunir('parse-chat', 'dates.txt', '--json')).printed);
    expect(messages.map(({ text }: { text: string }) => text)).toEqual(['b']);
    expect(warnings).toEqual([
      { line: 1, reason: 'There is no such date or time, so this message has no place in time.' },
    ]);
  });

  it('fails in words, without a trace and without JSON', async () => {
    await writeFile(join(folder, 'list.txt'), 'shopping list\nmilk\n');
    await writeFile(join(folder, 'empty.txt'), '');
    await mkdir(join(folder, 'place'));
    for (const name of ['list.txt', 'empty.txt', 'place', 'nowhere.txt']) {
      const { status, printed, complaints } = await queunir('parse-chat', name, '--json');
      expect([status, printed]).toEqual([1, '']);
      expect(complaints).toMatch(/^[^\n]+\.$/);
      expect(complaints).not.toContain(' at ');
    }
  });

  it.each([
    [['parse-chat'], 'Something is missing.'],
    [['parse-chat', 'short.txt', '--date-order', 'year'], '--date-order is dmy, mdy or ymd, not "year".'],
    [['parse-chat', 'short.txt', '--timezone', 'Mars/Base'], '"Mars/Base" is no time zone.'],
    [['parse-chat', 'short.txt', 'long.txt'], 'one word too many'],
  ])('is used wrongly as %j', async (args, words) => {
    const { status, complaints } = await queunir(...args);
    expect(status).toBe(2);
    expect(complaints).toContain(words);
  });

  it('reads a real chat', async (context) => {
    const real = join(collected, 'misc/linneytom.txt');
    if (!existsSync(real)) context.skip('../shared/data/chat-exports is not here');
    const { status, printed } = await queunir('parse-chat', real, '--timezone', 'Europe/London', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ chatTitle: 'celebrations', warnings: [] });
  });
});
