import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OutboxRoom, openOutboxRoom } from './testing/outbox-room.ts';

let room: OutboxRoom;
beforeEach(async () => {
  room = await openOutboxRoom();
});
afterEach(() => room.close());

const times = <T>(count: number, act: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => act(index)));
const ready = () => room.slice.rooms.onReady(room.slice.line);
const states = async () =>
  (await room.slice.db.selectFrom('outbox').select('state').execute()).map(({ state }) => state);

describe('many at the same moment', () => {
  it('one request made ten times is one message, answered ten times', async () => {
    const replies = await times(10, () => room.say('hello', { key: 'one-and-the-same' }));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(replies.map(({ body }) => body.message.id)).size).toBe(1);
    ready();
    await room.settled();
    expect(room.hands.page.sends).toBe(1);
  });

  it('one key for different texts is one message, and refused for the others', async () => {
    const replies = await times(5, (index) => room.say(`text ${index}`, { key: 'one-and-the-same' }));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = replies.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ body }) => body.error.code))).toEqual(new Set(['idempotency_key_reused']));
  });

  it('different messages all go out, once each, and stand in the thread as they were queued', async () => {
    ready();
    await times(12, (index) => room.say(`text ${index}`));
    const settled = await room.settled();
    expect(settled.map(([, state]) => state)).toEqual(Array(12).fill('sent'));
    const typed = room.hands.page.bubbles.filter(({ own }) => own).map(({ text }) => text);
    expect(new Set(typed).size).toBe(12);
    expect(settled.map(([text]) => text)).toEqual(typed);
  });

  it('one taking back made five times takes back once', async () => {
    await room.say('hello');
    const id = await room.outboxId();
    const replies = await times(5, () => room.http.delete(`/api/outbox/${id}`));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(await states()).toEqual(['discarded']);
  });

  it('taking back while it is being typed either takes it back or lets it go out, never both', async () => {
    ready();
    await times(8, async (index) => {
      await room.say(`text ${index}`);
      const row = await room.slice.db
        .selectFrom('outbox')
        .select('id')
        .where('text', '=', `text ${index}`)
        .executeTakeFirstOrThrow();
      await room.http.delete(`/api/outbox/${row.id}`);
    });
    await room.settled();
    const outcome = await room.slice.db.selectFrom('outbox').select(['text', 'state']).execute();
    const typed = new Set(room.hands.page.bubbles.filter(({ own }) => own).map(({ text }) => text));
    for (const { text, state } of outcome) {
      expect(['discarded', 'sent']).toContain(state);
      expect(typed.has(text), `${text} is ${state}`).toBe(state === 'sent');
    }
  });

  it('sending again and taking back at once end in one of both', async () => {
    await room.say('hello');
    await room.slice.db.updateTable('outbox').set({ state: 'held' }).execute();
    const id = await room.outboxId();
    const [again, back] = await Promise.all([
      room.http.post(`/api/outbox/${id}/retry`),
      room.http.delete(`/api/outbox/${id}`),
    ]);
    expect(back.status === 200 || again.status === 200).toBe(true);
    ready();
    await room.settled();
    expect(room.hands.page.sends).toBe(back.status === 200 ? 0 : 1);
  });
});

describe('the end of the queue', () => {
  it('is two hundred waiting messages; what has gone out makes room', async () => {
    const { line, db } = room.slice;
    await db
      .insertInto('outbox')
      .values(
        Array.from({ length: 199 }, (_, index) => ({
          line_id: line.id,
          chat_id: room.chatId,
          idempotency_key: `waiting-${index}`,
          body_hash: Buffer.alloc(32),
          text: 'x',
          actor: 'user',
          state: 'queued',
        })),
      )
      .execute();
    expect((await room.say('the last that fits')).status).toBe(200);
    expect((await room.say('one too many')).body.error.code).toBe('outbox_full');
    const [some] = await db.selectFrom('outbox').select('id').where('text', '=', 'x').execute();
    await db
      .updateTable('outbox')
      .set({ state: 'sent' })
      .where('id', '=', some?.id ?? '')
      .execute();
    expect((await room.say('fits again')).status).toBe(200);
  });
});
