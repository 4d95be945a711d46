import { describe, expect, it } from 'vitest';
import { textSource, wholeChat } from '../../test/chat-data.ts';
import { encodingAtStart } from './encoding-evidence.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );

/** Lines of a chat in which the words are given as bytes. */
function chatOf(words: number[]): Uint8Array {
  return bytes(...[13, 14, 15, 16].flatMap((day) => [`${day}.03.2024, 09:00 - Ana: `, words, ' ok\n']));
}

describe('the encoding of a text', () => {
  it.each([
    [
      'windows-1251',
      [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xea, 0xe0, 0xea, 0x20, 0xe4, 0xe5, 0xeb, 0xe0],
      'Привет как дела',
    ],
    ['windows-1252', [0x47, 0x72, 0xfc, 0xdf, 0x65, 0x20, 0x96, 0x20, 0x80], 'Grüße – €'],
    [
      'gb18030',
      [
        0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xbd, 0xf1, 0xcc, 0xec, 0xcc, 0xec, 0xc6, 0xf8, 0xba, 0xdc, 0xba,
        0xc3,
      ],
      '你好，今天天气很好',
    ],
    [
      'shift_jis',
      [
        0x96, 0xbe, 0x93, 0xfa, 0x82, 0xcc, 0x89, 0xef, 0x8b, 0x63, 0x82, 0xcd, 0x8f, 0x5c, 0x8e, 0x9e, 0x82,
        0xa9, 0x82, 0xe7, 0x82, 0xc5, 0x82, 0xb7,
      ],
      '明日の会議は十時からです',
    ],
  ])('is guessed and said to be a guess: %s', async (encoding, words, text) => {
    const chat = await wholeChat(textSource(chatOf(words)));
    expect(chat.format.encoding).toBe(encoding);
    expect(chat.messages[0]?.text).toBe(`${text} ok`);
    expect(chat.warnings[0]?.reason).toContain('which is a guess');
  });

  it('stays UTF-8 when some bytes are damaged, whose lines are named', async () => {
    const text = new TextEncoder().encode(
      '13.03.2024, 09:00 - Zoé: déjà vu\n13.03.2024, 09:01 - Zoé: ça va\n',
    );
    const cut = text.filter((_, at) => at !== text.lastIndexOf(0xa7));
    const chat = await wholeChat(textSource(cut));
    expect(chat.format.encoding).toBe('utf-8');
    expect(chat.messages[0]?.text).toBe('déjà vu');
    expect(chat.warnings.map(({ line }) => line)).toEqual([2]);
  });

  it('is told by a byte order mark, or by the zeros of UTF-16', () => {
    expect(encodingAtStart(bytes([0xff, 0xfe], 'a'))).toBe('utf-16le');
    expect(encodingAtStart(bytes([0xfe, 0xff], 'a'))).toBe('utf-16be');
    expect(encodingAtStart(bytes('1', [0], '3', [0], '/', [0], '0', [0]))).toBe('utf-16le');
    expect(encodingAtStart(bytes([0], '1', [0], '3', [0], '/', [0], '0'))).toBe('utf-16be');
    expect(encodingAtStart(bytes('13/01/24'))).toBe('utf-8');
  });

  it('leaves out NUL characters and counts them', async () => {
    const { messages, warnings } = await wholeChat(textSource('13/01/24, 10:00 - Ana: a\0b\0\n'));
    expect(messages[0]?.text).toBe('ab');
    expect(warnings).toEqual([{ line: 0, reason: '2 NUL characters were left out.' }]);
  });
});

describe('lines', () => {
  it('end with LF, CRLF or CR, and with nothing else', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['13/01/24, 10:00 - Ana: a\u2028b\u0085c', 'd', '13/01/24, 10:01 - Bob: e', ''].join(end);
      const { messages } = await wholeChat(textSource(text));
      expect(messages.map(({ text }) => text)).toEqual(['a\u2028b\u0085c\nd', 'e']);
    }
  });
});
