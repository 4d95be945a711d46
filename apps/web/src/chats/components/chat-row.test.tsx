import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../app/texts/en.ts';
import { draw, speak, wordsOf } from '../../kit/draw.test-kit.tsx';
import { makeRow } from '../make-row.test-kit.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { ChatListRow } from './ChatListRow.tsx';
import { ChatPreview } from './ChatPreview.tsx';

beforeAll(() => speak('en', en));

type Change = Parameters<typeof makeRow>[1];
const now = new Date('2026-03-01T12:00:00Z');
const preview = { text: 'see *you*', own: false, author: null, mediaKind: null, ack: null };
const row = (change: Change, { active = false, inTabOrder = false } = {}) =>
  draw(
    <ChatListRow
      row={makeRow('c', change)}
      to="/chats/c"
      active={active}
      inTabOrder={inTabOrder}
      now={now}
    />,
  );
const line = (change: Change) => draw(<ChatPreview row={makeRow('c', change)} />);

describe('a row of the list', () => {
  it('says how many messages are unread, and stops counting at a thousand', () => {
    expect(wordsOf(row({ unread: 1 }))).toContain('1 unread message');
    expect(wordsOf(row({ unread: 1000 }))).toContain('999+ 1000 unread messages');
    expect(wordsOf(row({ unread: 0, markedUnread: true }))).toContain('Marked as unread');
    expect(wordsOf(row({ unread: 0 }))).not.toMatch(/unread/i);
  });

  it('says for how long somebody waits, and is silent where nobody does', () => {
    const since = new Date(now.getTime() - 3 * 3_600_000).toISOString();
    expect(wordsOf(row({ ball: 'me', ballSince: since }))).toMatch(/Waits on you 3h/);
    expect(wordsOf(row({ ball: 'me', ballSince: null }))).toContain('Waits on you');
    for (const ball of ['them', 'nobody'] as const) expect(wordsOf(row({ ball }))).not.toContain('Waits');
  });

  it('shows pin and muting by their names', () => {
    expect(row({ pinned: true, muted: true })).toMatch(/aria-label="Muted".*aria-label="Pinned"/s);
    expect(row({})).not.toMatch(/aria-label="(Muted|Pinned)"/);
  });

  it('has no time where none is known, and one that machines can read where it is', () => {
    expect(row({ lastAt: null })).not.toContain('<time');
    expect(row({ lastAt: '2026-03-01T10:00:00Z' })).toContain('dateTime="2026-03-01T10:00:00Z"');
  });

  it('is the one stop of Tab in the list only where it is told so, and says where the person is', () => {
    expect(row({})).toContain('tabindex="-1"');
    expect(row({}, { inTabOrder: true })).toContain('tabindex="0"');
    expect([row({}, { active: true }), row({})].map((html) => html.includes('aria-current'))).toEqual([
      true,
      false,
    ]);
  });

  it('of a hostile title are its letters', () => {
    expect(row({ title: '<img src=x onerror=alert(1)>' })).not.toContain('<img');
  });

  it('tells namesakes apart', () => {
    expect(
      wordsOf(row({ title: 'Ana', namesake: { phone: '+5511912345678', since: null, number: 2 } })),
    ).toMatch(/Ana .*91234/);
  });
});

describe('the second line', () => {
  it('is what happens now, before a draft, before the last message', () => {
    const everything: Change = { typing: 'typing', draft: true, draftText: 'half', preview };
    expect(wordsOf(line(everything))).toBe('typing…');
    expect(wordsOf(line({ ...everything, typing: 'recording' }))).toBe('recording…');
    expect(wordsOf(line({ ...everything, typing: null }))).toBe('Draft: half');
    expect(wordsOf(line({ preview }))).toBe('see you');
    expect(wordsOf(line({}))).toBe('No messages yet');
  });

  it('says "Draft" alone where only a reply was chosen', () => {
    expect(wordsOf(line({ draft: true, draftText: null }))).toBe('Draft');
  });

  it('names the author in groups, and never for own messages', () => {
    expect(wordsOf(line({ preview: { ...preview, author: 'Bea' } }))).toBe('Bea: see you');
    expect(wordsOf(line({ preview: { ...preview, author: 'Bea', own: true } }))).toBe('see you');
  });

  it('has a tick for own messages only', () => {
    const ticked = (own: boolean) =>
      line({ preview: { ...preview, own, ack: 'read' } }).includes('role="img"');
    expect([ticked(true), ticked(false)]).toEqual([true, false]);
  });

  it('names a medium without words, also one that this version does not know', () => {
    const medium = (mediaKind: string, text = '') =>
      wordsOf(line({ preview: { ...preview, text, mediaKind } }));
    expect(medium('image')).not.toBe('');
    expect(medium('hologram')).toBe(medium('unsupported'));
    expect(medium('image', 'the beach')).toBe('the beach');
  });
});

describe('the head of a chat', () => {
  const nothing = () => undefined;
  const head = (change: Change, more: { subtitle?: string; lastSeenAt?: string } = {}) =>
    draw(
      <ChatHeader
        chat={makeRow('c', { title: 'Ana', ...change })}
        subtitle={more.subtitle ?? null}
        lastSeenAt={more.lastSeenAt ?? null}
        contactAddress="/chats/c/contact"
        panelOpen={false}
        onBack={nothing}
        onTogglePanel={nothing}
        onClose={nothing}
      />,
    );

  it('says one thing below the name: typing, else how they are, else when they were last seen, else which Ana', () => {
    const more = { subtitle: 'online', lastSeenAt: '2026-02-28T10:00:00Z' };
    const since = { at: '2025-12-30T12:00:00Z', withTime: false };
    const hint: Change = { namesake: { phone: null, since, number: 1 } };
    expect(wordsOf(head({ ...hint, typing: 'typing' }, more))).toContain('typing…');
    expect(wordsOf(head({ ...hint, typing: 'typing' }, more))).not.toContain('online');
    expect(wordsOf(head(hint, more))).toContain('online');
    expect(wordsOf(head(hint, { lastSeenAt: more.lastSeenAt }))).toMatch(/last seen 28 Feb|last seen Feb 28/);
    expect(wordsOf(head(hint))).toContain('2025');
  });

  it('offers to close a chat only while somebody waits in it', () => {
    const offers = (ball: 'me' | 'them' | 'nobody') => wordsOf(head({ ball })).includes('Nobody waits');
    expect([offers('me'), offers('them'), offers('nobody')]).toEqual([true, false, false]);
  });
});
