import { describe, expect, it } from 'vitest';
import { ChatRefused } from '../src/chats/chat-refused.ts';
import { chatFile, chatTable, HAS_CHAT_DATA, NO_CHAT_DATA, type WholeChat, wholeChat } from './chat-data.ts';

const rows = HAS_CHAT_DATA ? chatTable('SOURCES.tsv') : [];
const texts = rows.filter(({ file }) => file!.endsWith('.txt'));
const legitimate = texts.filter(({ file, shape }) => !file!.startsWith('hostile/') && shape !== 'none');

describe.each(legitimate.map((row) => [row.file!, row] as const))('%s', (file, row) => {
  it('loses no message, and every one has a time and either a name or none', async () => {
    const chat = await wholeChat(chatFile(file));
    expect(chat.messages).toHaveLength(Number(row.entries_computed));
    for (const { at, author, kind } of chat.messages) {
      expect(at).toMatch(/^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d$/);
      expect(author === null).toBe(kind === 'system');
      if (author !== null) expect(chat.participants).toContain(author);
    }
  });
});

const bodies = (chat: WholeChat) => chat.messages.map(({ author, text }) => [author, text]);
const kinds = (chat: WholeChat) => chat.messages.map(({ kind }) => kind);
const warned = (chat: WholeChat) => chat.warnings.map(({ line }) => line);

/** What the notes of the collection ask of its hostile files. */
const outcomes: Record<string, (chat: WholeChat) => void> = {
  'ambiguous-mdy-by-sequence': (chat) => {
    expect(chat.format).toMatchObject({ dateOrder: 'mdy', dateEvidence: 'sequence', ambiguousDates: true });
    expect(chat.messages.map(({ at }) => at!.slice(0, 10))).toEqual([
      '2024-01-02',
      '2024-01-03',
      '2024-01-04',
    ]);
    expect(chat.warnings).toHaveLength(1);
  },
  'ambiguous-one-day': (chat) => {
    expect(chat.format).toMatchObject({ ambiguousDates: true });
    expect(chat.warnings[0]?.reason).toContain('--date-order');
  },
  'android-2024-nnbsp': (chat) => {
    expect(kinds(chat)).toEqual([
      'system',
      'media',
      'system',
      'system',
      'call',
      'view-once',
      'system',
      'media',
      'poll',
    ] as const);
    expect(chat.messages[8]?.at).toBe('2024-01-01T12:12:00');
    expect(chat.messages[2]?.at).toBe('2024-01-01T00:05:00');
    expect(chat.messages[1]?.text).toBe('IMG-20231231-WA0001.jpg (file attached)\ncaption, 2 lines\nend');
  },
  'body-looks-like-system': (chat) => expect(kinds(chat)).toEqual(['text', 'text', 'text', 'text']),
  'contact-renamed': (chat) => expect(chat.participants).toEqual(['Ana Lopez (work)', 'Bob']),
  'impossible-dates': (chat) => {
    expect(warned(chat)).toEqual([1, 3, 4]);
    expect(chat.messages.map(({ at }) => at)).toEqual([null, '2024-03-13T10:00:00', null, null]);
  },
  'injection-and-html': (chat) => expect(bodies(chat)[0]).toEqual(['<img src=x onerror=alert(1)>', 'hi']),
  'invalid-utf8-in-middle': (chat) => {
    expect(warned(chat)).toEqual([3]);
    expect(chat.messages).toHaveLength(4);
  },
  'ios17-nnbsp': (chat) => {
    expect(kinds(chat)).toEqual(['system', 'text', 'media', 'media', 'text', 'poll']);
    expect(chat.messages[1]).toMatchObject({ author: '~ Basma', at: '2026-08-31T13:30:00' });
    expect(chat.messages[2]?.attachment?.name).toBe('00000003-PHOTO-2026-08-31-13-31-00.jpg');
    expect(chat.messages[4]).toMatchObject({ text: 'fixed', edited: true });
  },
  'leading-garbage': (chat) => {
    expect(warned(chat)).toEqual([1]);
    expect(chat.messages).toHaveLength(1);
  },
  'lone-surrogate-json': (chat) => expect(chat.messages[1]?.text).toBe('\\ud83d one 😀'),
  'names-with-colons-and-dates': (chat) =>
    expect(kinds(chat)).toEqual(['text', 'text', 'text', 'text', 'system', 'system']),
  'no-final-newline': (chat) => expect(bodies(chat)[1]).toEqual(['Bob', 'b']),
  'out-of-order-clock-back': (chat) => {
    expect(chat.messages.map(({ at }) => at!.slice(11, 16))).toEqual(['23:50', '23:49', '23:50']);
    expect(chat.format.dateOrder).toBe('mdy');
  },
  'overlap-part1': (chat) => expect(chat.messages).toHaveLength(4),
  'pt-two-digit-h': (chat) => expect(warned(chat)).toEqual([1, 2]),
  'time-first-copy': (chat) => {
    expect(chat.format.platform).toBe('unknown');
    expect(chat.messages.map(({ at }) => at)).toEqual(['2022-03-18T14:56:00', '2022-03-18T14:57:00']);
  },
  'utf16le-bom': (chat) => expect(chat.messages[2]?.text).toBe('two\nline 2'),
  'utf8-bom-crlf': (chat) => expect(chat.messages[2]?.text).toBe('two\nline 2'),
  'very-long-line': (chat) => expect(chat.messages[0]!.text.length).toBeGreaterThan(1_000_000),
  windows1252: (chat) => {
    expect(bodies(chat)).toEqual([
      ['Jürgen', 'Grüße aus Köln – 5 €'],
      ['Zoé', 'ça va ?'],
    ]);
    expect(chat.warnings[0]?.reason).toContain('windows-1252');
  },
};

/** Files that are no chats, and the words that say so. */
const refusals: Record<string, string> = {
  'hostile/not-a-chat.txt':
    'This is no chat that WhatsApp exported: no line begins with a date, a time and a name.',
  'hostile/zip/renamed-txt-is-zip.txt': 'This is a zip archive, whatever its name says.',
  'vibra/empty.txt': 'The file is empty.',
  'MemoRIA/whatsapp_ios_bom.txt':
    'This is no chat that WhatsApp exported: no line begins with a date, a time and a name.',
};

describe('hostile files', () => {
  it.for(Object.keys(outcomes))('%s comes out as its note asks', async (name, context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    outcomes[name]!(await wholeChat(chatFile(`hostile/${name}.txt`)));
  });

  it.for(Object.keys(refusals))('%s is refused in plain words', async (name, context) => {
    if (!HAS_CHAT_DATA) return context.skip(NO_CHAT_DATA);
    const refused = wholeChat(chatFile(name));
    await expect(refused).rejects.toThrow(ChatRefused);
    await expect(refused).rejects.toThrow(refusals[name]);
  });
});

it('covers every text of the collection', (context) => {
  if (!HAS_CHAT_DATA) context.skip(NO_CHAT_DATA);
  const judged = new Set([
    ...legitimate.map(({ file }) => file),
    ...Object.keys(outcomes).map((name) => `hostile/${name}.txt`),
    ...Object.keys(refusals),
  ]);
  expect(texts.map(({ file }) => file).filter((file) => !judged.has(file))).toEqual([]);
});
