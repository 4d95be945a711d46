import { describe, expect, it } from 'vitest';
import { isOfNow, readSubtitle } from './read-subtitle.ts';

const at = Date.UTC(2026, 10, 23, 9, 0);
const seen = (text: string) => {
  const read = readSubtitle(text, at);
  return read?.lastSeenAt == null ? read?.words : new Date(read.lastSeenAt).toISOString();
};

describe('what stands under a chat’s name', () => {
  it.each([
    ['last seen today at 3:41 AM', '2026-11-23T03:41:00.000Z'],
    ['last seen today at 8:59', '2026-11-23T08:59:00.000Z'],
    ['last seen yesterday at 3:41\u202fPM', '2026-11-22T15:41:00.000Z'],
    ['last seen yesterday at 23:59', '2026-11-22T23:59:00.000Z'],
    ['last seen Friday at 12:05 AM', '2026-11-20T00:05:00.000Z'],
    ['last seen 10/30/2026 at 10:41 PM', '2026-10-30T22:41:00.000Z'],
    ['last seen on 10/30/2026 at 22:41', '2026-10-30T22:41:00.000Z'],
  ])('"%s" is a moment', (text, moment) => {
    expect(seen(text)).toBe(moment);
    expect(readSubtitle(text, at)?.words).toBeNull();
  });

  it.each([
    ['online'],
    ['Ana, Bea, You'],
    ['last seen recently'],
    ['last seen some day at noon'],
    ['Business account'],
  ])('"%s" stays as it is', (text) => {
    expect(readSubtitle(text, at)).toEqual({ words: text, lastSeenAt: null });
  });

  it.each([['click here for contact info'], ['Click here for group info'], [''], [null]])(
    '"%s" says nothing',
    (text) => {
      expect(readSubtitle(text, at)).toBeNull();
    },
  );

  it('knows what is void once the chat is left', () => {
    expect(['online', 'typing…', 'Ana is typing...', 'recording audio…'].map(isOfNow)).not.toContain(false);
    expect(['Ana, Bea, You', 'Business account', null].map(isOfNow)).not.toContain(true);
  });
});
