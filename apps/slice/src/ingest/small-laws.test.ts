import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChatCursor, writeChatCursor } from '../chats/chat-cursor.ts';
import { joinLosing } from '../chats/join-losing.ts';
import { parseDataId, phoneOfJid } from './data-id.ts';
import { matchBubbles } from './match-bubbles.ts';
import { readPageTime, readSentAt } from './page-time.ts';
import { bareText, isShortened, phoneInTitle, sameWords } from './plain-text.ts';
import { bubble } from './testing/feeds.ts';
import type { StoredMessage } from './thread.types.ts';
import { timeOfUuid, uuidV7 } from './uuid-v7.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', 'É', '*', ' ', '\n', '😀', '…', '\u200e', '-'),
  maxLength: 24,
});
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });

describe('an id of ours', () => {
  it('knows when it was made, and of two the later one is greater', () => {
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(timeOfUuid(uuidV7(a))).toBe(a);
        expect(uuidV7(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (a < b) expect(uuidV7(a) < uuidV7(b)).toBe(true);
      }),
    );
  });
});

describe('a position in the chat list', () => {
  it('comes back as it went out', () => {
    const chat = fc.record({
      pinned: fc.boolean(),
      last_at: fc.option(moment.map((at) => new Date(at))),
      id: fc.uuid({ version: 7 }),
    });
    fc.assert(
      fc.property(chat, (row) => {
        expect(readChatCursor(writeChatCursor(row))).toEqual({
          pinned: row.pinned,
          lastAt: row.last_at?.toISOString() ?? null,
          id: row.id,
        });
      }),
    );
  });
});

describe('texts that lose their place', () => {
  it('are all still there, in whatever order and however often they come', () => {
    const text = fc.stringMatching(/^[a-d]{1,4}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        let kept: string | null = null;
        for (const one of texts) {
          const before: string | null = kept;
          kept = joinLosing(before, one);
          expect(kept).toContain(one);
          if (before !== null) expect(kept.length).toBeGreaterThanOrEqual(before.length);
          expect(joinLosing(kept, one), 'once is enough').toBe(kept);
        }
      }),
    );
  });
});

describe('the same words', () => {
  it('are the same as themselves, with other marks and other space', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(sameWords(text, text)).toBe(true);
        expect(sameWords(`*${text}*`, ` ${text} `)).toBe(bareText(`*${text}*`) === bareText(` ${text} `));
        expect(bareText(bareText(text))).toBe(bareText(text));
      }),
    );
  });

  it('are not a short beginning by chance', () => {
    expect(sameWords('ok', 'ok, see you')).toBe(false);
    expect(sameWords('ok…', 'okay then')).toBe(false);
    expect(sameWords('a long beginn…', 'a long beginning of it')).toBe(true);
    expect(sameWords('wait…', 'wait…'), 'a message may end so').toBe(true);
  });

  it('of a folded text are its beginning, never the whole', () => {
    const long = 'word '.repeat(100);
    expect(isShortened(`${long.slice(0, 300)}…`, long)).toBe(true);
    expect(isShortened(long, long)).toBe(false);
    expect(isShortened('short…', long)).toBe(false);
  });
});

describe('a number', () => {
  it('in a title or an id is E.164, and a name is none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
        expect(phoneOfJid(`${digits}@c.us`)).toBe(`+${digits}`);
        expect(phoneInTitle(`\u202a+${digits.slice(0, 2)} ${digits.slice(2)}\u202c`)).toBe(`+${digits}`);
        for (const other of ['@g.us', '@lid', '@newsletter']) expect(phoneOfJid(digits + other)).toBeNull();
        expect(phoneInTitle(digits)).toBeNull();
      }),
    );
  });

  it.each(['Ana +55', '+55 Ana', '+', '+1 2 3', `+${'1'.repeat(16)}`, ''])('%j is none', (title) => {
    expect(phoneInTitle(title)).toBeNull();
  });
});

describe('the id of a bubble', () => {
  it('of the first generation says whose it is and in which chat; a bare key says nothing else', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.stringMatching(/^[0-9A-F]{8,32}$/), (own, key) => {
        expect(parseDataId(`${own}_15550001111@c.us_${key}`)).toEqual({ key, own, jid: '15550001111@c.us' });
        expect(parseDataId(`${own}_123-456@g.us_${key}_15550001111@c.us`)).toMatchObject({
          key,
          own,
          jid: '123-456@g.us',
        });
        expect(parseDataId(key)).toEqual({ key, own: null, jid: null });
      }),
    );
  });
});

describe('a time of the page', () => {
  const pad = (value: number) => String(value).padStart(2, '0');

  it('of a clock lies in the past or at most minutes ahead, within a day', () => {
    fc.assert(
      fc.property(moment, fc.nat(23), fc.nat(59), (at, hour, minute) => {
        const read = readPageTime(`${pad(hour)}:${pad(minute)}`, at);
        expect(read?.precision).toBe('minute');
        const ahead = (read?.from ?? 0) - at;
        expect(ahead).toBeLessThanOrEqual(5 * 60_000);
        expect(ahead).toBeGreaterThan(-86_400_000);
        expect([new Date(read?.from ?? 0).getUTCHours(), new Date(read?.from ?? 0).getUTCMinutes()]).toEqual([
          hour,
          minute,
        ]);
      }),
    );
  });

  it('of a weekday is one of the last seven days, and that weekday', () => {
    const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
    fc.assert(
      fc.property(moment, fc.nat(6), (at, wanted) => {
        const from = readPageTime(days[wanted] ?? '', at)?.from ?? 0;
        expect(new Date(from).getUTCDay()).toBe(wanted);
        const daysBack = Math.floor(at / 86_400_000) - from / 86_400_000;
        expect(daysBack).toBeGreaterThanOrEqual(1);
        expect(daysBack).toBeLessThanOrEqual(7);
      }),
    );
  });

  it.each(['25:00', '12:60', '99/99/2026', '2/30/2026', '31.4.2026', '2026-13-01', '0/1/2026', 'soon'])(
    '%s is no time',
    (printed) => {
      expect(readPageTime(printed, Date.UTC(2026, 8, 30))).toBeNull();
    },
  );
});

describe('bubbles and the rows that wait for them', () => {
  const at = readSentAt('2026-09-30T17:00') ?? 0;
  const waiting = fc.record({
    text: fc.constantFrom('a', 'b', 'c'),
    minute: fc.nat(3),
    own: fc.boolean(),
    provisional: fc.boolean(),
  });
  const seen = fc.record({ text: fc.constantFrom('a', 'b', 'c'), minute: fc.nat(3), own: fc.boolean() });

  it('are given to each other once at most, and never across sides', () => {
    fc.assert(
      fc.property(fc.array(waiting, { maxLength: 6 }), fc.array(seen, { maxLength: 6 }), (rows, reads) => {
        const stored = rows.map(({ text, minute, own: theirs, provisional }, index) => {
          // What the outbox typed is always our own.
          const own = theirs || !provisional;
          const orderedAt = at + minute * 60_000;
          const outbox = provisional
            ? null
            : { id: `o${index}`, state: 'entered', enteredAt: orderedAt, lastOwnKey: null };
          return {
            id: `r${index}`,
            key: null,
            kind: 'text',
            precision: 'minute',
            text,
            own,
            provisional,
            orderedAt,
            sentAt: orderedAt,
            rank: 'a0',
            outbox,
          } as unknown as StoredMessage;
        });
        const bubbles = reads.map(({ text, minute, own }, position) => ({
          read: bubble(`K${position}`, text, `2026-09-30T17:0${minute}`, { own }),
          key: `K${position}`,
          position,
        }));
        const matched = matchBubbles(
          bubbles,
          stored,
          bubbles.map(({ key }) => key),
          null,
        );
        const given = [...matched.values()].map(({ id }) => id);
        expect(new Set(given).size).toBe(given.length);
        for (const [key, row] of matched) {
          const read = bubbles.find((one) => one.key === key)?.read;
          expect([read?.own, read?.text]).toEqual([row.own, row.text]);
        }
      }),
    );
  });
});
