import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { makeMessage } from '../make-message.test-kit.ts';
import { localMessage } from '../thread/local-message.ts';
import type { ThreadRow } from '../thread/thread-rows.ts';
import { Bubble } from './Bubble.tsx';
import { ThreadLine } from './ThreadLine.tsx';

beforeAll(() => speak('en', en));

const nothing = () => undefined;
const acts = {
  onReply: nothing,
  onJump: nothing,
  onSendNow: nothing,
  onEdit: nothing,
  onDiscard: nothing,
  onWasSent: nothing,
};
const rowOf = (message: ThreadRow['message'], change: Partial<ThreadRow> = {}): ThreadRow => ({
  message,
  first: true,
  last: true,
  dayAt: null,
  unread: null,
  ...change,
});
type Change = Parameters<typeof makeMessage>[1];
const drawn = (change: Change, { group = false, row = {} as Partial<ThreadRow> } = {}) =>
  draw(<Bubble row={rowOf(makeMessage('m', change), row)} group={group} marked={false} acts={acts} />);

describe('who wrote a message', () => {
  it('is said above the first bubble of a run in a group, and nowhere else', () => {
    const ana = { author: 'Ana' };
    expect(wordsOf(drawn(ana, { group: true }))).toContain('Ana');
    expect(wordsOf(drawn(ana, { group: true, row: { first: false } }))).not.toContain('Ana');
    expect(wordsOf(drawn(ana))).not.toContain('Ana');
    expect(wordsOf(drawn({ ...ana, own: true }, { group: true }))).not.toContain('Ana');
  });

  it('is read aloud with every bubble', () => {
    expect(drawn({ author: 'Ana' })).toContain('aria-label="Message from Ana"');
    expect(drawn({ own: true })).not.toContain('Ana');
  });

  it('is said of an own message only where it was not a person', () => {
    const byWhom = (actor: NonNullable<Change>['actor'], own = true) =>
      wordsOf(drawn({ actor, own, text: 'x' }));
    expect(byWhom('ai')).not.toBe(byWhom('user'));
    expect(byWhom('phone')).toBe(byWhom('user'));
    expect(byWhom('ai', false)).toBe(byWhom('user', false));
  });
});

describe('what a bubble shows', () => {
  it('of hostile text are its letters, never its tags', () => {
    const html = drawn({
      text: '<img src=x onerror=alert(1)> [x](javascript:alert(1)) javascript:alert(1)',
      author: '<b>',
      quoted: { messageId: null, author: '<i>', text: '<script>' },
    });
    expect(html).not.toMatch(/<img|<script|<i>|<b>|href="javascript/);
    expect(wordsOf(html)).toContain('<img src=x onerror=alert(1)>');
  });

  it('is a line of its own for what WhatsApp says, without time, reply or author', () => {
    const html = drawn({ kind: 'system', text: 'Messages are encrypted.' });
    expect([wordsOf(html), html.includes('<button')]).toEqual(['Messages are encrypted.', false]);
  });

  it('is each reaction once', () => {
    expect(drawn({ reactions: ['👍', '❤️', '👍'] }).match(/<li/g)).toHaveLength(2);
    expect(drawn({ reactions: [] })).not.toContain('<ul');
  });

  it('is a clock where one is known, and none where only the day is', () => {
    expect(drawn({ precision: 'minute' })).toContain('<time');
    for (const precision of ['day', 'unknown'] as const) expect(drawn({ precision })).not.toContain('<time');
    expect(drawn({ precision: 'minute', sentAt: null })).not.toContain('<time');
  });

  it('is a tick on own messages only, and "edited" only while it is there', () => {
    expect(drawn({ own: true, state: 'read' })).toContain('text-read');
    expect(drawn({ own: false, state: 'read' })).not.toContain('text-read');
    expect(wordsOf(drawn({ edited: true }))).toMatch(/edited/i);
    expect(wordsOf(drawn({ edited: true, deleted: true }))).not.toMatch(/edited/i);
  });

  it('leads to the message that it answers where that is known', () => {
    const quoted = { author: 'Ana', text: 'see you' };
    const buttons = (messageId: string | null) =>
      drawn({ quoted: { ...quoted, messageId }, deleted: true }).match(/<button/g)?.length ?? 0;
    expect([buttons('q'), buttons(null)]).toEqual([1, 0]);
    expect(wordsOf(drawn({ quoted: { ...quoted, author: null, messageId: null } }))).toContain('You');
  });

  it('says that the list preview is all that is known so far', () => {
    expect(drawn({ provisional: true })).toContain('border-dashed');
    expect(wordsOf(drawn({ provisional: true }))).not.toBe(wordsOf(drawn({})));
  });
});

describe('a reply', () => {
  const canReply = (message: ThreadRow['message']) =>
    draw(<Bubble row={rowOf(message)} group={false} marked={false} acts={acts} />).includes(
      'aria-label="Reply"',
    );

  it('is offered for what stands in the chat', () => {
    expect(canReply(makeMessage('m'))).toBe(true);
    expect(canReply(makeMessage('m', { deleted: true }))).toBe(false);
  });

  it('is not offered to a message that the slice has not stored, for it has no id to be answered by', () => {
    expect(canReply(localMessage('chat', { text: 'hi', quoted: null, key: 'k' }, 'queued', null))).toBe(
      false,
    );
  });
});

describe('what stands above a bubble', () => {
  const above = (change: Partial<ThreadRow>) =>
    draw(<ThreadLine row={rowOf(makeMessage('m'), change)} group={false} marked={false} acts={acts} />);

  it('is its day and the unread divider with its count, where they begin', () => {
    expect(above({})).not.toContain('<h3');
    expect(above({ dayAt: '2026-03-01T10:00:00Z' }).match(/<h3/g)).toHaveLength(1);
    expect(wordsOf(above({ unread: 3 }))).toMatch(/^3 unread/);
    expect(wordsOf(above({ unread: 1 }))).toMatch(/^1 unread/);
  });
});
