import { describe, expect, it } from 'vitest';
import { type BallNow, ballOf, mentions } from './ball-of.ts';

const names = ['Me', '5511900000000'];
const at = new Date('2026-09-30T17:14:00Z');
const later = new Date('2026-09-30T18:00:00Z');
const none: BallNow & { newestId: string | null } = {
  ball: 'nobody',
  since: null,
  reason: null,
  byHand: false,
  newestId: null,
};
const theirs = { id: 't', own: false, text: 'hi', at };
const mine = { id: 'm', own: true, text: 'hi', at };

describe('who has the ball', () => {
  it.each([
    ['direct', theirs, 'me'],
    ['direct', mine, 'them'],
    ['unknown', theirs, 'me'],
    ['unknown', mine, 'them'],
    ['group', theirs, 'nobody'],
    ['group', mine, 'nobody'],
    ['group', { ...theirs, text: 'what do you say, @me?' }, 'me'],
    ['group', { ...theirs, text: '@5511900000000 please' }, 'me'],
    ['group', { ...mine, text: 'I wrote @me myself' }, 'nobody'],
    ['self', mine, 'nobody'],
    ['direct', null, 'nobody'],
  ] as const)('in a %s chat whose newest message is %j: %s', (kind, newest, ball) => {
    expect(ballOf(newest, { kind, names }, none).ball).toBe(ball);
  });

  it('has waited since the first message of theirs, not since the last', () => {
    const first = ballOf(theirs, { kind: 'direct', names }, none);
    const second = ballOf(
      { ...theirs, id: 't2', at: later },
      { kind: 'direct', names },
      { ...first, newestId: 't' },
    );
    expect(second.since).toEqual(at);
  });

  it('counts anew when the ball changes hands', () => {
    const first = ballOf(theirs, { kind: 'direct', names }, none);
    expect(
      ballOf({ ...mine, at: later }, { kind: 'direct', names }, { ...first, newestId: 't' }).since,
    ).toEqual(later);
  });

  it('stays with nobody by hand until the next message', () => {
    const hand = { ball: 'nobody' as const, since: later, reason: 'by-hand', byHand: true, newestId: 't' };
    expect(ballOf(theirs, { kind: 'direct', names }, hand)).toMatchObject({ ball: 'nobody', byHand: true });
    expect(ballOf({ ...theirs, id: 't2' }, { kind: 'direct', names }, hand)).toMatchObject({
      ball: 'me',
      byHand: false,
    });
  });

  it('is not caught by a name that is empty', () => {
    expect(mentions('@ nobody', [''])).toBe(false);
  });
});
