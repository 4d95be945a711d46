import { resolve } from 'node:path';
import type { DateOrder } from '@queunir/formats/chats/dates/date-reading.types';
import { openChatFile } from '@queunir/formats/files/open-chat-file';
import { readChatFile } from '@queunir/formats/files/read-chat-file';
import type { Command } from '../command.types.ts';
import { describeChat } from './describe-chat.ts';
import { printChatJson } from './print-chat-json.ts';

const ORDERS: string[] = ['dmy', 'mdy', 'ymd'] satisfies DateOrder[];

/** `queunir parse-chat FILE.txt|FILE.zip [--timezone Z] [--date-order dmy|mdy|ymd] [--json]`. */
export const parseChat: Command = {
  usage: 'FILE.txt|FILE.zip [--timezone Z] [--date-order dmy|mdy|ymd] [--json]',
  help: [
    '',
    'Reads a chat that WhatsApp exported, as a text or a zip with media, and prints what it holds.',
    'What a file is, its content says, not its name. Nothing is unpacked to disk.',
    '',
    '  --timezone Z      IANA name of the zone the phone was in; times that it leaves out are reported',
    '  --date-order O    dmy, mdy or ymd, when the file does not tell or tells it wrongly',
    '  --json            everything, as one JSON object',
  ],
  options: { json: { type: 'boolean' }, timezone: { type: 'string' }, 'date-order': { type: 'string' } },
  words: [1, 1],
  run: async ({ options, words, print, printError, config }) => {
    const order = options['date-order'] as string | undefined;
    const timeZone = options.timezone as string | undefined;
    if (order !== undefined && !ORDERS.includes(order)) {
      printError(`--date-order is dmy, mdy or ymd, not "${order}".`);
      return 2;
    }
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      printError(`"${timeZone}" is no time zone. An example is America/Sao_Paulo.`);
      return 2;
    }
    const file = await openChatFile(resolve(config.workingDir, words[0] ?? ''));
    try {
      const events = readChatFile(file, { dateOrder: order as DateOrder | undefined, timeZone });
      if (options.json) await printChatJson(events, print);
      else for (const line of await describeChat(events)) print(line);
    } finally {
      await file.close();
    }
    return 0;
  },
};

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
