import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSource, wholeChat } from '../../test/chat-data.ts';
import type { ChatEvent } from './chat-event.types.ts';
import { ChatRefused } from './chat-refused.ts';
import { readChat } from './read-chat.ts';

const two = (n: number) => String(n).padStart(2, '0');
const half = (d: Date, [am, pm]: [string, string]) => (d.getUTCHours() < 12 ? am : pm);
const twelve = (d: Date) => d.getUTCHours() % 12 || 12;
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

type Shape = { name: string; seconds: boolean; order: string; head: (d: Date) => string };
const [y, m, day] = [
  (d: Date) => d.getUTCFullYear(),
  (d: Date) => d.getUTCMonth() + 1,
  (d: Date) => d.getUTCDate(),
];
const clock = (d: Date) => `${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
const long = (d: Date) => `${clock(d)}:${two(d.getUTCSeconds())}`;
const clock12 = (d: Date) => `${twelve(d)}:${two(d.getUTCMinutes())}`;
const shapes: Shape[] = [
  {
    name: 'dmy',
    seconds: false,
    order: 'dmy',
    head: (d) => `${two(day(d))}/${two(m(d))}/${y(d)}, ${clock(d)} - `,
  },
  {
    name: 'mdy 12',
    seconds: false,
    order: 'mdy',
    head: (d) => `${m(d)}/${day(d)}/${y(d) % 100}, ${clock12(d)}\u202f${half(d, ['AM', 'PM'])} - `,
  },
  {
    name: 'ymd',
    seconds: false,
    order: 'ymd',
    head: (d) => `${y(d)}-${two(m(d))}-${two(day(d))} ${clock(d)} - `,
  },
  {
    name: 'dots',
    seconds: false,
    order: 'dmy',
    head: (d) => `${two(day(d))}.${two(m(d))}.${y(d) % 100}, ${clock(d)} – `,
  },
  {
    name: 'Korean',
    seconds: false,
    order: 'ymd',
    head: (d) => `${y(d)}. ${m(d)}. ${day(d)}. ${half(d, ['오전', '오후'])} ${clock12(d)} - `,
  },
  {
    name: 'Arabic',
    seconds: false,
    order: 'dmy',
    head: (d) => arabic(`${day(d)}\u200f/${m(d)}\u200f/${y(d)}، ${clock12(d)} ${half(d, ['ص', 'م'])} - `),
  },
  {
    name: 'Thai',
    seconds: false,
    order: 'dmy',
    head: (d) => `${day(d)}/${m(d)}/${y(d) + 543} ${clock(d)} - `,
  },
  {
    name: 'time first',
    seconds: false,
    order: 'dmy',
    head: (d) =>
      `${clock(d)}, ${day(d)} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[m(d) - 1]} ${y(d)} - `,
  },
  {
    name: 'iOS',
    seconds: true,
    order: 'dmy',
    head: (d) => `[${two(day(d))}/${two(m(d))}/${y(d)}, ${long(d)}] `,
  },
  {
    name: 'iOS era',
    seconds: true,
    order: 'mdy',
    head: (d) => `[${m(d)}/${day(d)}/R${y(d) - 2018}, ${long(d)}] `,
  },
  {
    name: 'old iOS',
    seconds: true,
    order: 'mdy',
    head: (d) =>
      `${m(d)}/${day(d)}/${y(d) % 100}, ${twelve(d)}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} ${half(d, ['AM', 'PM'])}: `,
  },
  {
    name: 'viewer',
    seconds: true,
    order: 'dmy',
    head: (d) => `${two(day(d))}.${two(m(d))}.${y(d)} - ${long(d)}; `,
  },
];

const name = fc
  .string({ unit: fc.constantFrom(...'abcZÄéß한中ا0 .~+-'), minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const bodyLine = fc.string({ unit: fc.constantFrom(...'abc ÄßЖ中ب😀#*_.,!?-;'), maxLength: 40 });
const body = fc.array(bodyLine, { minLength: 1, maxLength: 4 }).map((lines) => ['.', ...lines].join('\n'));
const start = Date.UTC(2020, 0, 25);
const chat = fc.array(fc.record({ author: name, text: body, step: fc.integer({ min: 0, max: 200_000 }) }), {
  minLength: 40,
  maxLength: 60,
});

function written(shape: Shape, messages: { author: string; text: string; step: number }[], end: string) {
  let at = start;
  const moments = messages.map(({ step }) => {
    at += step * 1000;
    return new Date(at);
  });
  const text = messages
    .map(({ author, text }, n) => `${shape.head(moments[n]!)}${author}: ${text}${end}`)
    .join('');
  const iso = moments.map((moment) => {
    const whole = moment.toISOString();
    return shape.seconds ? whole.slice(0, 19) : `${whole.slice(0, 16)}:00`;
  });
  return { text, iso };
}

describe('a chat that was written in a known shape', () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    'comes back as it was: %s',
    async (_, shape) => {
      await fc.assert(
        fc.asyncProperty(chat, fc.constantFrom('\n', '\r\n'), async (messages, end) => {
          const { text, iso } = written(shape, messages, end);
          const read = await wholeChat(textSource(text));
          expect(read.messages.map(({ at, author, text }) => [at, author, text])).toEqual(
            messages.map(({ author, text }, n) => [iso[n], author, text]),
          );
          expect(read.format.dateOrder).toBe(shape.order);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('is the same in pieces of any length', async () => {
    const pieces = fc.integer({ min: 1, max: 300 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...shapes), chat, pieces, async (shape, messages, piece) => {
        const { text } = written(shape, messages, '\r\n');
        expect(await wholeChat(textSource(text, piece))).toEqual(await wholeChat(textSource(text)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('bytes of any kind', () => {
  const survives = async (bytes: Uint8Array) => {
    try {
      await wholeChat(textSource(bytes, 999));
    } catch (error) {
      expect(error).toBeInstanceOf(ChatRefused);
    }
  };

  it('are read or refused, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), survives), { numRuns: 200 });
  });

  it('are read or refused when they look like a chat here and there', async () => {
    const part = fc.oneof(
      fc.constantFrom(...shapes.map(({ head }) => head(new Date(start)))),
      fc.constantFrom(
        'Ana: ',
        '\u200e',
        '<',
        '>',
        ':',
        '\n',
        '\r',
        '\0',
        '[',
        '] ',
        '99/99/9999, 99:99 - ',
        '<attached: ',
        ' (file attached)',
        '"',
        '\ufeff',
        '\ud800',
        'POLL:\n',
        'x'.repeat(200),
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 60 }), (parts) =>
        survives(new TextEncoder().encode(parts.join(''))),
      ),
      { numRuns: 300 },
    );
  });

  it('take no longer when they are made to', { timeout: 120_000 }, async () => {
    const size = 1 << 18;
    const headed = '13/01/24, 10:00 - Ana: ';
    const runs = [
      ' ',
      '\n',
      '"',
      ':',
      ': ',
      '<',
      '\u200e',
      '(',
      'a. ',
      '-',
      '1/',
      '[1/',
      '\0',
      '“',
      ' (x) ',
      '<a:',
      '>\n',
      '13/01/24, 10:00 - ',
    ];
    for (const run of runs)
      for (const first of ['', headed, '[13/01/24, 10:00:00] Ana: \u200e', `${headed}POLL:\n`])
        for (const last of ['', 'x>', ' (file attached)', '\nx'])
          await survives(new TextEncoder().encode(first + run.repeat(size / run.length) + last));
  });
});

describe('reading', () => {
  const line = (n: number) => `13/01/24, 10:${two(n % 60)} - Ana: message ${n}\n`;
  const longChat = Array.from({ length: 20_000 }, (_, n) => line(n)).join('');

  it('tells progress that only climbs, up to the size', async () => {
    const source = textSource(longChat);
    const seen: number[] = [];
    for await (const event of readChat(source)) if (event.type === 'progress') seen.push(event.bytes);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(source.size);
  });

  it('stops when it is told to, with the reason that was given', async () => {
    for (const stopAt of ['progress', 'message'] as const) {
      const stop = new AbortController();
      const read: ChatEvent[] = [];
      const reading = (async () => {
        for await (const event of readChat(textSource(longChat), { signal: stop.signal })) {
          read.push(event);
          if (event.type === stopAt) stop.abort(new Error('enough'));
        }
      })();
      await expect(reading).rejects.toThrow('enough');
      expect(read.length).toBeLessThan(10_000);
    }
  });

  it('lets dates late in the file decide those before', async () => {
    const early = Array.from({ length: 20_000 }, () => '01/02/24, 10:00 - Ana: hello\n').join('');
    const dmy = await wholeChat(textSource(`${early}13/02/24, 10:00 - Ana: bye\n`));
    const mdy = await wholeChat(textSource(`${early}01/13/24, 10:00 - Ana: bye\n`));
    expect([dmy.messages[0]?.at, mdy.messages[0]?.at]).toEqual([
      '2024-02-01T10:00:00',
      '2024-01-02T10:00:00',
    ]);
  });

  it('takes the order that is asked for', async () => {
    const { messages, format } = await wholeChat(textSource('01/02/24, 10:00 - Ana: a\n'), {
      dateOrder: 'mdy',
    });
    expect([messages[0]?.at, format.ambiguousDates]).toEqual(['2024-01-02T10:00:00', false]);
  });

  it('reports times that the given zone leaves out, and no others', async () => {
    const text =
      '2024-03-31 01:59 - Ana: a\n2024-03-31 02:30 - Ana: b\n2024-03-31 03:00 - Ana: c\n2024-10-27 02:30 - Ana: d\n';
    const { warnings } = await wholeChat(textSource(text), { timeZone: 'Europe/Berlin' });
    expect(warnings.map(({ line }) => line)).toEqual([2]);
  });

  it('gives dates without a year the year after those before', async () => {
    const text = '10:00, 30 Dec 2013 - Ana: a\n10:00, 31 Dec - Ana: b\n10:00, 2 Jan - Ana: c\n';
    const { messages, warnings } = await wholeChat(textSource(text));
    expect(messages.map(({ at }) => at!.slice(0, 10))).toEqual(['2013-12-30', '2014-12-31', '2015-01-02']);
    expect(warnings).toHaveLength(1);
  });

  it('converts Persian and Hijri dates, and says so', async () => {
    const persian = await wholeChat(textSource('۱۴۰۳/۱۲/۱۴, ۲۱:۰۵ - علی: سلام\n'));
    const hijri = await wholeChat(textSource('٤/٩/١٤٤٦, ٩:٠٥ م - علي: مرحبا\n'));
    expect([persian.messages[0]?.at, hijri.messages[0]?.at]).toEqual([
      '2025-03-04T21:05:00',
      '2025-03-04T21:05:00',
    ]);
    expect([persian, hijri].map(({ warnings }) => warnings[0]?.reason)).toEqual([
      'The years are of the persian calendar and were converted.',
      expect.any(String),
    ]);
  });
});
