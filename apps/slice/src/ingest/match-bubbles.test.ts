import { describe, expect, it } from 'vitest';
import { matchBubbles, type NewBubble, type OwnBubble } from './match-bubbles.ts';
import { readSentAt } from './page-time.ts';
import { bubble } from './testing/feeds.ts';
import type { StoredMessage } from './thread.types.ts';

const day = '2026-09-30T';
const at = (time: string) => readSentAt(`${day}${time}`) ?? 0;

/** A row that waits for its bubble: a list preview unless told otherwise. */
const waiting = (
  id: string,
  text: string,
  time: string,
  more: Partial<StoredMessage> = {},
): StoredMessage => ({
  id,
  key: null,
  provisional: true,
  kind: 'text',
  own: false,
  author: null,
  authorIdentityId: null,
  text,
  truncated: false,
  sentAt: at(time),
  precision: 'minute',
  orderedAt: at(time),
  rank: 'a0',
  state: null,
  stateReason: null,
  quotedMessageId: null,
  quotedAuthor: null,
  quotedText: null,
  forwarded: false,
  edited: false,
  starred: false,
  deleted: false,
  reactions: [],
  actor: 'phone',
  createdAt: at(time),
  outbox: null,
  ...more,
});
const typed = (id: string, text: string, time: string, lastOwnKey: string | null) =>
  waiting(id, text, time, {
    provisional: false,
    own: true,
    outbox: { id: `outbox of ${id}`, state: 'entered', enteredAt: at(time), lastOwnKey },
  });
const shown = (
  key: string,
  text: string | null,
  time: string,
  more: Parameters<typeof bubble>[3] & { position?: number } = {},
): NewBubble => {
  const { position = 0, ...read } = more;
  return { key, position, read: bubble(key, text, `${day}${time}`, read) };
};
const match = (
  bubbles: NewBubble[],
  rows: StoredMessage[],
  order: string[] = [],
  ours: OwnBubble | null = null,
) => Object.fromEntries([...matchBubbles(bubbles, rows, order, ours)].map(([key, { id }]) => [key, id]));

describe('which waiting row a new bubble is', () => {
  it.each([
    [
      'the same words in the same minute',
      shown('K', '*see* you', '17:14'),
      waiting('p', 'see you', '17:14'),
      true,
    ],
    [
      'a minute later, as clocks may differ',
      shown('K', 'see you', '17:15'),
      waiting('p', 'see you', '17:14'),
      true,
    ],
    ['the same words an hour later', shown('K', 'see you', '18:14'), waiting('p', 'see you', '17:14'), false],
    ['other words', shown('K', 'good bye', '17:14'), waiting('p', 'see you', '17:14'), false],
    ['the other side', shown('K', 'ok', '17:14', { own: true }), waiting('p', 'ok', '17:14'), false],
    [
      'words of a day that the list names by its day only',
      shown('K', 'ok', '09:01'),
      waiting('p', 'ok', '23:59', { precision: 'day' }),
      true,
    ],
    [
      'words edited since the preview',
      shown('K', 'see you at six', '17:14', { edited: true }),
      waiting('p', 'see you', '17:14'),
      true,
    ],
    [
      'a message taken back since the preview',
      shown('K', null, '17:14', { kind: 'deleted' }),
      waiting('p', 'see you', '17:14'),
      true,
    ],
    [
      'a photo without words',
      shown('K', null, '17:14', { kind: 'image' }),
      waiting('p', 'Photo', '17:14', { kind: 'image' }),
      true,
    ],
    [
      'a row that has its key already',
      shown('K', 'ok', '17:14'),
      waiting('p', 'ok', '17:14', { key: 'other', provisional: false }),
      false,
    ],
  ])('%s', (_says, one, row, fits) => {
    expect(match([one], [row])).toEqual(fits ? { K: 'p' } : {});
  });

  it('gives each row once, in their order, and leaves the rest as new', () => {
    const rows = [waiting('first', 'ok', '17:14'), waiting('second', 'ok', '17:15')];
    const bubbles = [shown('K1', 'ok', '17:14'), shown('K2', 'ok', '17:15'), shown('K3', 'ok', '17:15')];
    expect(match(bubbles, rows)).toEqual({ K1: 'first', K2: 'second' });
  });

  it('knows what we typed by standing behind the last own bubble of before', () => {
    const row = typed('mine', 'ok', '17:20', 'K1');
    const before = shown('K0', 'ok', '17:20', { own: true, position: 0 });
    const after = shown('K2', 'ok', '17:20', { own: true, position: 2 });
    expect(match([before, after], [row], ['K0', 'K1', 'K2'])).toEqual({ K2: 'mine' });
  });

  it('does not take an old bubble with the same words for what was typed just now', () => {
    const row = typed('mine', 'ok', '17:20', null);
    expect(match([shown('K', 'ok', '12:00', { own: true })], [row])).toEqual({});
    expect(match([shown('K', 'ok', '17:19', { own: true })], [row])).toEqual({ K: 'mine' });
  });

  it('without the last own bubble of before in the window, takes only what is dated after Enter', () => {
    const row = typed('a', 'ok', '17:30', 'GONE');
    expect(match([shown('OLD', 'ok', '17:20', { own: true })], [row])).toEqual({});
    expect(match([shown('NEW', 'ok', '17:30', { own: true })], [row])).toEqual({ NEW: 'a' });
  });

  it('believes the hands that saw the bubble appear, whatever its words', () => {
    const row = typed('mine', 'ok 🙂', '17:20', null);
    const bubbles = [shown('K', 'ok :)', '17:20', { own: true })];
    expect(match(bubbles, [row], ['K'], { key: 'K', messageId: 'mine' })).toEqual({ K: 'mine' });
  });
});
