import type { Feed } from '@queunir/reader/feed';
import { AppError } from '@queunir/server/errors/app-error';
import { afterEach, describe, expect, it } from 'vitest';
import { chatRead } from '../ingest/testing/feeds.ts';
import { type OutboxRoom, openOutboxRoom } from './testing/outbox-room.ts';

let room: OutboxRoom;
const open = async (options?: { read: boolean }) => {
  room = await openOutboxRoom(options);
  return room;
};
afterEach(() => room.close());
const ready = () => room.slice.rooms.onReady(room.slice.line);
/** What each typing was asked to prove the chat by. */
function noteTargets() {
  const keys: string[][] = [];
  const { send } = room.hands.navigator;
  room.hands.navigator.send = async (request) => {
    keys.push(request.target.keys);
    if (!send) throw new Error('no hands');
    return send(request);
  };
  room.slice.hands.navigator = room.hands.navigator;
  return keys;
}
const phase = (offline: boolean): Feed => ({
  type: 'phase',
  at: 0,
  phase: {
    phase: 'ready', generation: null, locale: 'en', qr: null, qrExpired: false, code: null, codeExpired: false,
    codeNumber: null, progress: null, reason: null, offline,
  },
}); // biome-ignore format: a phase in full is a screen long

describe('whose chat it is', () => {
  it('is read first where nothing of the chat was ever read, and then proved by a key', async () => {
    await open({ read: false });
    const keys = noteTargets();
    await room.say('hello');
    ready();
    expect(await room.settled()).toEqual([['hello', 'sent', 'OWN1']]);
    expect(keys).toEqual([['K1']]);
  });

  it('cannot be proved in a chat without any message and number: words say so, and nothing is typed', async () => {
    await open({ read: false });
    const keys = noteTargets();
    const empty = async () => ({ proof: 'first' as const, chat: chatRead('Ana', []), phone: null });
    room.slice.hands.navigator = { ...room.hands.navigator, openChat: empty };
    await room.say('hello');
    ready();
    expect(await room.settled()).toEqual([['hello', 'failed', null]]);
    expect(await room.reason()).toMatch(/nothing .* proves whose chat it is.*Nothing was sent/i);
    expect(keys).toEqual([]);
  });
});

describe('a chat that cannot be proved by what stands in its window', () => {
  const unproved = { when: 'before-enter', code: 'chat_not_proved' } as const;
  const openings = () => {
    let count = 0;
    const { openChat } = room.hands.navigator;
    room.slice.hands.navigator = {
      ...room.hands.navigator,
      openChat: async (target, priority, signal) => {
        count += 1;
        expect([target.far, priority]).toEqual([true, 'person']);
        return openChat!(target, priority, signal);
      },
    };
    return () => count;
  };

  it('is read back first, and then written in', async () => {
    await open();
    const opened = openings();
    room.hands.page.mishaps.push(unproved);
    await room.say('hello');
    ready();
    expect(await room.settled()).toEqual([['hello', 'sent', 'OWN1']]);
    expect(opened()).toBe(1);
  });

  it('fails in words where reading it proves nothing either', async () => {
    await open();
    const opened = openings();
    room.hands.page.mishaps.push(unproved, unproved);
    await room.say('hello');
    ready();
    expect(await room.settled()).toEqual([['hello', 'failed', null]]);
    expect(await room.reason()).toMatch(/could not be proved/);
    expect([opened(), room.hands.page.sends]).toEqual([1, 0]);
  });
});

describe('a page that says it is offline', () => {
  it('gets nothing typed: the message waits, and goes out when it is online again', async () => {
    await open();
    const { slice, say, settled, hands } = room;
    ready();
    await slice.rooms.onFeed(phase(true), slice.line);
    await say('hello');
    expect(await settled()).toEqual([['hello', 'queued', null]]);
    const { attempts } = await slice.db.selectFrom('outbox').select('attempts').executeTakeFirstOrThrow();
    expect([attempts, hands.page.sends]).toEqual([0, 0]);
    await slice.rooms.onFeed(phase(false), slice.line);
    expect(await settled()).toEqual([['hello', 'sent', 'OWN1']]);
  });

  it('lets the message be held after ten minutes', async () => {
    await open();
    const { slice, say, settled } = room;
    ready();
    await slice.rooms.onFeed(phase(true), slice.line);
    await say('hello');
    slice.clock.now += 11 * 60_000;
    await slice.rooms.onFeed(phase(false), slice.line);
    expect(await settled()).toEqual([['hello', 'held', null]]);
  });
});

describe('a row that hangs', () => {
  it('in sending, where nothing was entered, is queued again by the next round', async () => {
    await open();
    await room.say('hello');
    await room.slice.db.updateTable('outbox').set({ state: 'sending', attempts: 1 }).execute();
    ready();
    expect(await room.settled()).toEqual([['hello', 'sent', 'OWN1']]);
    expect(room.hands.page.sends).toBe(1);
  });

  it('in entered is never typed again', async () => {
    await open();
    await room.say('hello');
    await room.slice.db
      .updateTable('outbox')
      .set({ state: 'entered', entered_at: new Date(0) })
      .execute();
    ready();
    expect((await room.settled()).map(([, state]) => state)).toEqual(['unsure']);
    expect(room.hands.page.sends).toBe(0);
  });
});

describe('a reply', () => {
  const preview = async () => {
    await open({ read: false });
    const [message] = await room.slice.thread(room.chatId);
    expect(message).toMatchObject({ key: null, provisional: true });
    return message?.id ?? null;
  };

  it('to a message of which only the preview is known waits for its key', async () => {
    const quotes: (string | null)[] = [];
    const quotedMessageId = await preview();
    const { send } = room.hands.navigator;
    room.slice.hands.navigator = {
      ...room.hands.navigator,
      send: async (request) => {
        quotes.push(request.quotedKey);
        if (!send) throw new Error('no hands');
        return send(request);
      },
    };
    await room.say('yes', { quotedMessageId });
    ready();
    expect(await room.settled()).toEqual([['yes', 'sent', 'OWN1']]);
    expect(quotes).toEqual(['K1']);
  });

  it('to a message that never turns up is not sent as a plain one', async () => {
    const quotedMessageId = await preview();
    const { bubbles, add } = room.hands.page;
    bubbles.splice(0, bubbles.length);
    bubbles.push({ ...add('OTHER', 'something else', false), sentAt: '2026-09-30T17:00' });
    bubbles.splice(0, 1);
    await room.say('yes', { quotedMessageId });
    ready();
    expect(await room.settled()).toEqual([['yes', 'failed', null]]);
    expect(await room.reason()).toMatch(/message that you answer/);
    expect(room.hands.page.sends).toBe(0);
  });

  it('whose message the page cannot show fails with words', async () => {
    await open();
    const [theirs] = await room.slice.thread(room.chatId);
    room.hands.page.mishaps.push({ when: 'before-enter', code: 'quote_not_found' });
    ready();
    await room.say('yes', { quotedMessageId: theirs?.id ?? null });
    expect(await room.settled()).toEqual([['yes', 'failed', null]]);
    expect(await room.reason()).toMatch(/message that you answer/);
  });
});

describe('text in the composer', () => {
  const draft = async () => (await room.http.get(`/api/chats/${room.chatId}`)).body.draft?.text ?? '';

  it('that begins what was being typed is ours, and no draft', async () => {
    await open();
    room.hands.page.foreign = 'Good morning, here is';
    ready();
    await room.say('Good morning, here is the list\nthat you wanted');
    await room.settled();
    expect(await draft()).toBe('');
  });

  it('that goes on differently is somebody else’s, and becomes a draft', async () => {
    await open();
    room.hands.page.foreign = 'Good morning, where is';
    ready();
    await room.say('Good morning, here is the list');
    await room.settled();
    expect(await draft()).toBe('Good morning, where is');
  });

  it('that begins a message which was never typed is a draft too', async () => {
    await open();
    await room.say('first of all');
    await room.slice.db.updateTable('outbox').set({ state: 'held' }).execute();
    room.hands.page.foreign = 'first of';
    ready();
    await room.say('another text');
    await room.settled();
    expect(await draft()).toBe('first of');
  });
});

it('an error of the hands that nobody knows fails with words and types nothing again', async () => {
  await open();
  room.slice.hands.navigator = {
    ...room.hands.navigator,
    send: () => Promise.reject(new AppError('never_heard_of', 'x', { blame: 'us' })),
  };
  ready();
  await room.say('hello');
  expect(await room.settled()).toEqual([['hello', 'failed', null]]);
});
