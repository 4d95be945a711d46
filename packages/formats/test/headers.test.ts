import { describe, expect, it } from 'vitest';
import { chatTable, HAS_CHAT_DATA, NO_CHAT_DATA, textSource, wholeChat } from './chat-data.ts';

const rows = HAS_CHAT_DATA ? chatTable('reference/cldr-short-datetime.tsv') : [];

/** How Android and iOS put date and time in front of a message. */
const FORMS: [name: string, seconds: boolean, (date: string, time: string) => string][] = [
  ['Android', false, (date, time) => `${date}, ${time} - `],
  ['Android without a comma', false, (date, time) => `${date} ${time} - `],
  ['Android with an en dash', false, (date, time) => `${date} ${time} – `],
  ['Android, time first', false, (date, time) => `${time}, ${date} - `],
  ['iOS', true, (date, time) => `[${date}, ${time}] `],
  ['iOS without a comma', true, (date, time) => `[${date} ${time}] `],
  ['iOS with a mark', true, (date, time) => `\u200e[${date}، ${time}] `],
  ['iOS, time first', true, (date, time) => `[${time}, ${date}] `],
  ['iOS before 2017', true, (date, time) => `${date}, ${time}: `],
];

describe.each(rows.map((row) => [row.locale!, row] as const))('dates as %s writes them', (_, row) => {
  it.each(FORMS)('are read as %s', async (_name, seconds, form) => {
    for (const [fourteenth, fourth] of [
      [row.short_date_14mar!, row.short_date_4mar!],
      [
        row.numeric_date_4mar!.replace(
          /(?<=^|\D)(?:0?4|٤|۴|৪|४)(?=\D|$)/,
          (day) => ({ '٤': '١٤', '۴': '۱۴', '৪': '১৪', '४': '१४' })[day] ?? '14',
        ),
        row.numeric_date_4mar!,
      ],
    ] as const) {
      const [late, early] = seconds
        ? [row.medium_time_2105!, row.medium_time_0007!]
        : [row.short_time_2105!, row.short_time_0007!];
      const text = `${form(fourteenth, late)}Ana: one\n${form(fourth, early)}Bob: two: three\n- 4\n`;
      const chat = await wholeChat(textSource(text));
      expect(chat.messages.map(({ at, author, text }) => [at, author, text])).toEqual([
        [`2025-03-14T21:05:${seconds ? '09' : '00'}`, 'Ana', 'one'],
        [`2025-03-04T00:07:${seconds ? '03' : '00'}`, 'Bob', 'two: three\n- 4'],
      ]);
      expect(chat.format.ambiguousDates).toBe(false);
    }
  });
});

it('is tried on the dates of every language', (context) => {
  if (!HAS_CHAT_DATA) context.skip(NO_CHAT_DATA);
  expect(rows).toHaveLength(47);
});
