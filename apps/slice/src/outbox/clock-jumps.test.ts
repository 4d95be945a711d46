import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxRoom, openOutboxRoom } from './testing/outbox-room.ts';

const hour = 3_600_000;
let room: OutboxRoom;
beforeEach(async () => {
  room = await openOutboxRoom();
});
afterEach(() => room.close());

const goOut = async () => {
  room.slice.rooms.onReady(room.slice.line);
  return (await room.settled()).map(([text, state]) => [text, state]);
};

describe("when the machine's time is set", () => {
  it.each([
    ['an hour ahead', hour],
    ['an hour back', -hour],
  ])('%s, a message that waits is not held for it', async (_which, jump) => {
    await room.say('hello');
    await room.settled();
    room.slice.clock.jump = jump;
    await room.slice.rooms.onFeed({ type: 'chat', at: 0, chat: null }, room.slice.line);
    expect(await goOut()).toEqual([['hello', 'sent']]);
  });

  it('back while a message waits, it is held after ten minutes all the same', async () => {
    await room.say('hello');
    await room.settled();
    room.slice.clock.jump = -hour;
    room.slice.clock.now += 11 * 60_000;
    expect(await goOut()).toEqual([['hello', 'held']]);
  });

  it('back between two messages, they go out in the order in which they were written', async () => {
    await room.say('one');
    room.slice.clock.jump = -hour;
    await room.say('two');
    await room.settled();
    room.slice.clock.jump = 2 * hour;
    await room.say('three');
    await goOut();
    expect(room.hands.page.bubbles.slice(1).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('back after Enter, a bubble that does not show is looked for all the same', async () => {
    room.hands.page.swallows = true;
    room.slice.rooms.onReady(room.slice.line);
    await room.say('hello');
    await room.settled();
    room.slice.clock.jump = -hour;
    room.slice.clock.now += 40_000;
    // Whatever comes next wakes the sender.
    await room.say('next');
    expect((await room.settled())[0]?.slice(0, 2)).toEqual(['hello', 'unsure']);
  });
});
