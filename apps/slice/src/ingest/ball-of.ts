export type Ball = 'me' | 'them' | 'nobody';

/** What decides who waits: the newest message that is not a system line. */
export type NewestMessage = { id: string; own: boolean; text: string; at: Date };

export type BallNow = {
  ball: Ball;
  since: Date | null;
  reason: string | null;
  /** Set to nobody by hand, until the next message. */
  byHand: boolean;
};

/** Is one of these names (ours: push name, number) mentioned as `@name`? Case does not matter. */
export function mentions(text: string, names: readonly string[]): boolean {
  const low = text.toLowerCase();
  return names.some((name) => name !== '' && low.includes(`@${name.toLowerCase()}`));
}

/**
 * Who has the ball by the newest message, whatever its source. In a group it is mine only when I am mentioned, else
 * nobody's. `since` stays while the ball stays; "nobody" by hand holds until another message is the newest.
 */
export function ballOf(
  newest: NewestMessage | null,
  chat: { kind: string; names: readonly string[] },
  before: BallNow & { newestId: string | null },
): BallNow {
  if (!newest) return { ball: 'nobody', since: null, reason: null, byHand: false };
  if (before.byHand && before.newestId === newest.id) {
    return { ball: 'nobody', since: before.since, reason: 'by-hand', byHand: true };
  }
  const { ball, reason } = holder(newest, chat);
  const stays = before.ball === ball && before.since !== null && !before.byHand;
  return { ball, since: stays ? before.since : newest.at, reason, byHand: false };
}

function holder(
  newest: NewestMessage,
  chat: { kind: string; names: readonly string[] },
): { ball: Ball; reason: string } {
  if (chat.kind === 'self') return { ball: 'nobody', reason: 'note-to-self' };
  if (chat.kind === 'group') {
    const asked = !newest.own && mentions(newest.text, chat.names);
    return asked ? { ball: 'me', reason: 'mentioned' } : { ball: 'nobody', reason: 'group' };
  }
  return newest.own ? { ball: 'them', reason: 'i-wrote' } : { ball: 'me', reason: 'they-wrote' };
}
