import { describe, expect, it } from 'vitest';
import { textSource, wholeChat } from '../../../test/chat-data.ts';

async function decided(...heads: string[]) {
  const lines = heads.map((head) => `${head} - Ana: <Media omitted>\n`);
  const { dateOrder, dateEvidence, ambiguousDates, confidence } = (
    await wholeChat(textSource(lines.join('')))
  ).format;
  return { dateOrder, dateEvidence, ambiguousDates, confidence };
}

describe('the order of day and month', () => {
  it.each([
    ['ymd', 'four-digit-year', ['2024/02/01, 10:00']],
    ['dmy', 'month-name', ['1 Feb 2024, 10:00']],
    ['dmy', 'day-over-12', ['01/02/24, 10:00', '13/02/24, 10:00']],
    ['mdy', 'day-over-12', ['01/02/24, 10:00', '01/13/24, 10:00']],
    ['ymd', 'day-over-12', ['24/01/30, 10:00', '24/02/01, 10:00']],
    ['dmy', 'day-over-12', ['15-01-20 10:00', '16-01-20 10:00', '17-01-20 10:00']],
  ])('is %s for certain, by %s', async (dateOrder, dateEvidence, heads) => {
    expect(await decided(...heads)).toEqual({
      dateOrder,
      dateEvidence,
      ambiguousDates: false,
      confidence: 0.99,
    });
  });

  it.each([
    ['mdy', 'sequence', ['1/2/24, 10:00', '1/3/24, 10:00', '1/4/24, 10:00']],
    ['dmy', 'sequence', ['01/02/24, 10:00', '02/02/24, 10:00', '05/02/24, 10:00']],
    ['mdy', 'language', ['5/6/24, 10:00 PM']],
    ['dmy', 'default', ['5/6/24, 10:00 pm']],
    ['dmy', 'default', ['05/06/24, 10:00 PM']],
    ['dmy', 'default', ['5/6/2024, 10:00 PM']],
  ])('is likely %s, by %s, and open to doubt', async (dateOrder, dateEvidence, heads) => {
    expect(await decided(...heads)).toMatchObject({ dateOrder, dateEvidence, ambiguousDates: true });
  });

  it('is day first with dots, whatever the sequence: no language writes the month first so', async () => {
    expect(await decided('3.4.24, 10:00', '3.5.24, 10:00', '3.6.24, 10:00')).toEqual({
      dateOrder: 'dmy',
      dateEvidence: 'language',
      ambiguousDates: false,
      confidence: 0.9,
    });
  });

  it('is beyond doubt by a long sequence', async () => {
    const heads = Array.from({ length: 12 }, (_, n) => `${n + 1}/03/24, 10:00`);
    expect(await decided(...heads)).toMatchObject({
      dateOrder: 'dmy',
      ambiguousDates: false,
      confidence: 0.95,
    });
  });

  it('makes no difference when day and month are the same', async () => {
    expect(await decided('05/05/24, 10:00')).toMatchObject({ ambiguousDates: false });
  });
});
