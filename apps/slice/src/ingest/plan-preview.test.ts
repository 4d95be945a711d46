import { describe, expect, it } from 'vitest';
import type { NewestMessage } from './list.store.ts';
import { readPageTime } from './page-time.ts';
import { planPreview } from './plan-preview.ts';
import { row } from './testing/feeds.ts';

const now = Date.UTC(2026, 8, 30, 18, 0);
const stored = (text: string, time: string, more: Partial<NewestMessage> = {}): NewestMessage => {
  const at = readPageTime(time, now)?.from ?? 0;
  return {
    chatId: 'c',
    id: text,
    key: null,
    provisional: true,
    own: false,
    text,
    kind: 'text',
    state: null,
    sentAt: at,
    precision: 'minute',
    orderedAt: at,
    rank: 'a0',
    fromOutbox: false,
    ...more,
  };
};
const plan = (shown: ReturnType<typeof row>, newest: NewestMessage[], unreadGrew = false) =>
  planPreview(shown, readPageTime(shown.time, now), newest, unreadGrew).does;

describe('what a preview means for the thread', () => {
  it.each([
    ['new words are a new message', row('Ana', 'new', '17:20'), [stored('old', '17:14')], 'add'],
    ['a first preview is a new message', row('Ana', 'new', '17:20'), [], 'add'],
    [
      'the same words at the same time are known',
      row('Ana', 'old', '17:14'),
      [stored('old', '17:14')],
      'nothing',
    ],
    [
      'the same words an hour later are another message',
      row('Ana', 'ok', '17:14'),
      [stored('ok', '16:00')],
      'add',
    ],
    [
      'words that stand further up are known (the newest is ours and waits)',
      row('Ana', 'old', '17:14'),
      [stored('mine', '17:20', { own: true, fromOutbox: true, state: 'queued' }), stored('old', '17:14')],
      'nothing',
    ],
    ['an older preview is no news', row('Ana', 'gone', '16:00'), [stored('old', '17:14')], 'nothing'],
    [
      'another tick is a tick',
      row('Ana', 'mine', '17:14', { own: true, ack: 'read' }),
      [stored('mine', '17:14', { own: true, state: 'sent' })],
      'tick',
    ],
    [
      'a tick that goes back is nothing',
      row('Ana', 'mine', '17:14', { own: true, ack: 'sent' }),
      [stored('mine', '17:14', { own: true, state: 'read' })],
      'nothing',
    ],
    [
      'a list tick leaves what is in the outbox alone',
      row('Ana', 'mine', '17:14', { own: true, ack: 'sent' }),
      [stored('mine', '17:14', { own: true, state: 'sending', fromOutbox: true })],
      'nothing',
    ],
    [
      'other words in the same minute with as many unread are an edit',
      row('Ana', 'better', '17:14', { unread: 1 }),
      [stored('good', '17:14')],
      'rewrite',
    ],
    [
      'a deletion rewrites',
      row('Ana', 'This message was deleted', '17:14', { mediaKind: 'deleted' }),
      [stored('good', '17:14', { provisional: false, key: 'K' })],
      'rewrite',
    ],
    [
      'a reaction is nothing',
      row('Ana', 'Reacted 👍 to: "old"', '17:20'),
      [stored('old', '17:14')],
      'nothing',
    ],
    ['a draft is nothing', row('Ana', 'half', '17:20', { draft: true }), [stored('old', '17:14')], 'nothing'],
    ['an empty row is nothing', row('Ana', null, '17:20'), [stored('old', '17:14')], 'nothing'],
    [
      'a photo without words is a message',
      row('Ana', null, '17:20', { mediaKind: 'image' }),
      [stored('old', '17:14')],
      'add',
    ],
  ])('%s', (_says, shown, newest, does) => {
    expect(plan(shown, newest)).toBe(does);
  });

  it('takes other words in the same minute for a second message when more is unread', () => {
    expect(plan(row('Ana', 'second', '17:14', { unread: 2 }), [stored('first', '17:14')], true)).toBe('add');
  });
});
