import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inferDateOrder } from './date-order.ts';
import { dayOf, isoDay, parseNumericDate } from './numeric-date.ts';
import { parseClock } from './parse-clock.ts';
import { parsePrePlain } from './pre-plain.ts';
import { separatorDay } from './separator-day.ts';

describe('a printed time', () => {
  it.each([
    ['22:41', 22, 41],
    ['10:54 PM', 22, 54],
    ['12:05 AM', 0, 5],
    ['12:05 PM', 12, 5],
    ['17.41', 17, 41],
    ['下午1:23', 13, 23],
    ['4:23 p. m.', 16, 23],
    ['3:40\u202fAM', 3, 40],
    ['٢٢:٤١', 22, 41],
  ])('%s', (text, hour, minute) => {
    expect(parseClock(text)).toEqual({ hour, minute });
  });

  it.each([
    '',
    'Yesterday',
    '24:00',
    '13:00 PM',
    '0:30 AM',
    '10:60',
    '10/30/2024',
    'AM 10:00 PM',
    '10:00 XM',
  ])('is not %j', (text) => {
    expect(parseClock(text)).toBeNull();
  });

  it('is read with the words of the day’s halves in every language of WhatsApp', () => {
    for (const language of [
      'af',
      'ar',
      'ca',
      'cs',
      'el',
      'fa',
      'fi',
      'hi',
      'hu',
      'ja',
      'ko',
      'lt',
      'ms',
      'sv',
      'tr',
      'uk',
      'vi',
      'zh-TW',
    ]) {
      const shown = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
        hour: 'numeric',
        minute: '2-digit',
        hour12: true,
        timeZone: 'UTC',
      });
      for (const hour of [0, 9, 12, 23])
        expect([language, parseClock(shown.format(Date.UTC(2026, 1, 1, hour, 5)))]).toEqual([
          language,
          { hour, minute: 5 },
        ]);
    }
  });

  it('comes back from both clocks for every minute of a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const two = String(minute).padStart(2, '0');
        expect(parseClock(`${hour}:${two}`)).toEqual({ hour, minute });
        expect(parseClock(`${hour % 12 || 12}:${two} ${hour < 12 ? 'AM' : 'PM'}`)).toEqual({ hour, minute });
      }),
    );
  });

  it('never throws, whatever is printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        parseClock(text);
        parseNumericDate(text);
        parsePrePlain(text);
        return true;
      }),
    );
  });
});

describe('a printed date', () => {
  const order = (texts: string[], language: string | null, today: string | null = null) =>
    inferDateOrder(
      texts.flatMap((text) => parseNumericDate(text) ?? []),
      language,
      today,
    );

  it('is ordered by a day above twelve anywhere on the page, whatever the language', () => {
    expect(order(['3/4/2024', '10/30/2024'], 'pt')).toBe('mdy');
    expect(order(['3/4/2024', '30/10/2024'], 'en')).toBe('dmy');
  });

  it('is ordered by its separators and zeros', () => {
    expect(order(['16.10.2025'], null)).toBe('dmy');
    expect(order(['03/08/2023'], 'en')).toBe('dmy');
    expect(order(['2026年9月18日'], null)).toBe('ymd');
    expect(order(['2026-09-08'], 'en')).toBe('ymd');
  });

  it('is ordered by the language only when nothing else tells', () => {
    expect(order(['3/4/2024'], 'en')).toBe('mdy');
    expect(order(['3/4/2024'], 'id')).toBe('dmy');
    expect(order(['3/4/2024'], null)).toBeNull();
  });

  it('is never read as a day that has not come', () => {
    expect(order(['3/11/2024'], 'pt', '2024-03-20')).toBe('mdy');
  });

  it('has no order when the page contradicts itself', () => {
    expect(order(['10/30/2024', '30/10/2024'], 'en')).toBeNull();
  });

  it('comes back as the day that was printed in any order', () => {
    const days = fc.date({ min: new Date('2010-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('dmy', 'mdy', 'ymd'), (date, printed) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split('-').map(Number) as [
          number,
          number,
          number,
        ];
        const text = {
          dmy: `${day}/${month}/${year}`,
          mdy: `${month}/${day}/${year}`,
          ymd: `${year}/${month}/${day}`,
        }[printed];
        const read = parseNumericDate(text);
        expect(read?.orders).toContain(printed);
        const found = read ? dayOf(read.parts, printed) : null;
        expect(found && isoDay(found)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('the head of a message', () => {
  it.each([
    ['[10:54 PM, 12/9/2025] Ana: ', 22, 'Ana'],
    ['[22:41, 10/30/2024] Ana ]: Bo: ', 22, 'Ana ]: Bo'],
    ['[17.41, 1/2/2026] +62 811-0000-000: ', 17, '+62 811-0000-000'],
    ['[下午1:23, 2026年9月18日] 小明: ', 13, '小明'],
  ])('%s', (value, hour, name) => {
    expect(parsePrePlain(value)).toMatchObject({ clock: { hour }, name, date: { parts: expect.any(Array) } });
  });

  it.each(['> ', '• ', '1. ', ''])('is not the mark of a line, %j', (value) => {
    expect(parsePrePlain(value)).toBeNull();
  });
});

describe('a date separator', () => {
  it('is a day by the page’s order, or by today', () => {
    expect(separatorDay('10/11/2024', 'mdy', null)).toBe('2024-10-11');
    expect(separatorDay('10/11/2024', null, '2024-12-01')).toBeNull();
    expect(separatorDay('TODAY', 'mdy', '2026-03-01')).toBe('2026-03-01');
    expect(separatorDay('Yesterday', null, '2026-03-01')).toBe('2026-02-28');
    expect(separatorDay('Monday', null, '2026-09-23')).toBe('2026-09-21');
    expect(separatorDay('Wednesday', null, '2026-09-23')).toBe('2026-09-16');
  });

  it('is no day on a page that was saved at an unknown time', () => {
    expect(separatorDay('Today', 'mdy', null)).toBeNull();
  });
});
