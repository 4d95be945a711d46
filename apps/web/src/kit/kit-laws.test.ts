import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markMatches, plainFold } from '../search/fold.ts';
import { initials, tintOf } from '../ui/face-letters.ts';
import { addressOf } from './call.ts';
import { deviceName } from './device-name.ts';
import { formatPhone } from './phone.ts';
import { plainLine } from './plain-line.ts';
import { clock, dayKey, daysAgo, listTime, shortSpan } from './time.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'É', '*', '_', '~', '`', ' ', '\n', '> ', '- ', '1. ', '😀', '.'),
  maxLength: 60,
});

describe('a phone number as it is shown', () => {
  const number = fc.stringMatching(/^\+[1-9]\d{6,14}$/);

  it('has the digits of the number and no others, in their order', () => {
    fc.assert(
      fc.property(number, (e164) => {
        expect(formatPhone(e164).replace(/[ -]/g, '')).toBe(e164);
      }),
    );
  });

  it('is only spaced: shown again it is given back as it came', () => {
    fc.assert(
      fc.property(number, (e164) => {
        expect(formatPhone(formatPhone(e164))).toBe(formatPhone(e164));
      }),
    );
  });

  it('has no group of a single digit at its end', () => {
    fc.assert(
      fc.property(number, (e164) => {
        expect(formatPhone(e164)).not.toMatch(/\d [0-9]$/);
      }),
    );
  });

  it.each(['Ana', '', '+12', '12345678901234567', '+55 11', 'tel:+5511912345678'])(
    '%j is left alone',
    (text) => {
      expect(formatPhone(text)).toBe(text);
    },
  );
});

describe('a text on one line', () => {
  it('has one line, no space at its ends and none doubled', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(plainLine(text)).not.toMatch(/\n|^\s|\s$|\s\s/);
      }),
    );
  });

  it('has the letters of the text, all of them, in their order', () => {
    const letters = (text: string) => text.replace(/[^aÉ😀]/gu, '');
    fc.assert(
      fc.property(words, (text) => {
        expect(letters(plainLine(text))).toBe(letters(text));
      }),
    );
  });

  it('leaves a multiplication, a path and a snake as they are', () => {
    for (const text of ['2*3*4', 'a_b_c', 'x * y * z', '~/home', '5 * 3']) expect(plainLine(text)).toBe(text);
  });

  it('of a long and hostile text is made in no time', () => {
    const started = process.cpuUsage().user;
    plainLine('*a '.repeat(2000));
    plainLine('_'.repeat(4000));
    expect(process.cpuUsage().user - started).toBeLessThan(5_000_000);
  });
});

describe('what matches in a found text', () => {
  it('is the text again when its parts are put together', () => {
    fc.assert(
      fc.property(words, words, (text, q) => {
        const parts = markMatches(text, q);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part, index) => part.text !== '' && part.hit !== parts[index - 1]?.hit)).toBe(
          true,
        );
      }),
    );
  });

  it('is every place where the word stands, without case and accents', () => {
    const hits = (text: string, q: string) =>
      markMatches(text, q)
        .filter(({ hit }) => hit)
        .map((part) => part.text);
    expect(hits('Ação, acao e AÇÃO', 'acao')).toEqual(['Ação', 'acao', 'AÇÃO']);
    expect(hits('naïve café', 'CAFE')).toEqual(['café']);
    expect(hits('aaaa', 'aa')).toEqual(['aaaa']);
    expect(hits('anything', '')).toEqual([]);
    expect(hits('e\u0301te\u0301', 'ete')).toEqual(['e\u0301te\u0301']);
  });

  it('never is what the word is not', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('a', 'aÉ', 'é', 'aa'), (text, q) => {
        for (const part of markMatches(text, q))
          if (part.hit) expect(plainFold(part.text)).toContain(plainFold(q));
      }),
    );
  });
});

describe('time in a zone', () => {
  const zone = fc.constantFrom(
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'America/New_York',
    'UTC',
  );
  const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

  it('has days that count: now is 0 days ago, a day earlier 1, and the order of instants is kept', () => {
    fc.assert(
      fc.property(zone, instant, instant, (timeZone, a, b) => {
        const locale = { language: 'en', timeZone };
        expect(daysAgo(a, a, locale)).toBe(0);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(daysAgo(early, late, locale)).toBeGreaterThanOrEqual(0);
        expect(dayKey(early, locale) <= dayKey(late, locale)).toBe(true);
        expect(Number.isInteger(daysAgo(early, late, locale))).toBe(true);
      }),
    );
  });

  it('shows the clock for today and never for another day', () => {
    fc.assert(
      fc.property(zone, instant, fc.integer({ min: -3, max: 400 }), (timeZone, now, hours) => {
        const locale = { language: 'en', timeZone };
        const at = new Date(now.getTime() - hours * 3_600_000).toISOString();
        const isClock = /^\d\d:\d\d$/.test(listTime(at, now, locale));
        expect(isClock).toBe(dayKey(at, locale) === dayKey(now, locale));
        expect(clock(at, locale)).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }),
    );
  });

  it('counts a stretch in whole units that are never nought', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -90, max: 100_000 }), (now, minutes) => {
        const { value, unit } = shortSpan(new Date(now.getTime() - minutes * 60_000).toISOString(), now);
        expect(value).toBeGreaterThanOrEqual(1);
        const most = { minute: 59, hour: 47, day: Number.POSITIVE_INFINITY };
        expect(value).toBeLessThanOrEqual(most[unit]);
      }),
    );
  });
});

describe('a face without a picture', () => {
  it('has one or two letters or a sign, and always the same tint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (name) => {
        const letters = initials(name);
        expect(letters).not.toBe('');
        expect(letters.isWellFormed()).toBe(true);
        expect(tintOf(name)).toBe(tintOf(name));
        expect([0, 1, 2, 3, 4, 5, 6, 7]).toContain(tintOf(name));
      }),
    );
  });
});

describe('an address that is asked', () => {
  it('keeps every value whole, whatever signs it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (id, q) => {
        const url = new URL(
          addressOf('/api/chats/:chatId/x', { chatId: id }, { q, none: undefined }),
          'http://a',
        );
        const parts = url.pathname.split('/');
        if (id !== '.' && id !== '..') expect(decodeURIComponent(parts[3] ?? '')).toBe(id);
        expect(url.searchParams.get('q')).toBe(q);
        expect([...url.searchParams.keys()]).toEqual(['q']);
      }),
    );
  });
});

it('a device is named in a few words, and never by nothing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (agent) => {
      expect(deviceName(agent)).toBeTruthy();
    }),
  );
});
