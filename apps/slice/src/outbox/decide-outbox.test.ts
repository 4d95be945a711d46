import { afterEach, beforeEach, expect, it } from 'vitest';
import { row } from '../ingest/testing/feeds.ts';
import { type OutboxRoom, openOutboxRoom } from './testing/outbox-room.ts';

let room: OutboxRoom;
beforeEach(async () => {
  room = await openOutboxRoom();
});
afterEach(() => room.close());

const hold = async (text: string) => {
  await room.say(text);
  await room.slice.db.updateTable('outbox').set({ state: 'held' }).where('state', '=', 'queued').execute();
  return room.outboxId();
};
const retry = (id: string, key: string) => room.http.post(`/api/outbox/${id}/retry`, undefined, key);
const keys = () => room.slice.db.selectFrom('outbox_retry').select('idempotency_key').execute();

it('a repeated request to send again answers the same after a restart, and types nothing twice', async () => {
  const id = await hold('hello');
  expect((await retry(id, 'again-key-1')).status).toBe(200);
  room.slice.rooms.onReady(room.slice.line);
  expect(await room.settled()).toEqual([['hello', 'sent', 'OWN1']]);
  await room.slice.restart();
  const { status, body } = await retry(id, 'again-key-1');
  expect([status, body.state]).toEqual([200, 'sent']);
  expect((await retry(id, 'again-key-2')).body.error.code).toBe('outbox_not_waiting');
  expect(room.hands.page.sends).toBe(1);
});

it('the key of one message cannot send another again', async () => {
  await retry(await hold('one'), 'the-key-of-one');
  await room.slice.db.updateTable('outbox').set({ state: 'sent' }).execute();
  room.slice.clock.now += 1000;
  expect((await retry(await hold('two'), 'the-key-of-one')).body.error.code).toBe('idempotency_key_reused');
});

it('a request that was refused may be made again with its key, and old keys go after a day', async () => {
  const id = await hold('hello');
  await room.slice.db.updateTable('outbox').set({ state: 'sent' }).execute();
  expect((await retry(id, 'early-key')).body.error.code).toBe('outbox_not_waiting');
  expect(await keys()).toEqual([]);
  await room.slice.db.updateTable('outbox').set({ state: 'held' }).execute();
  expect((await retry(id, 'early-key')).status).toBe(200);
  await room.slice.db.updateTable('outbox').set({ state: 'held' }).execute();
  room.slice.clock.now += 25 * 3_600_000;
  await retry(id, 'later-key');
  expect(await keys()).toEqual([{ idempotency_key: 'later-key' }]);
});

it('a message that waits in the queue can be taken back, before anything is typed', async () => {
  const { body } = await room.say('not yet');
  expect(body.message.state).toBe('queued');
  const taken = await room.http.delete(`/api/outbox/${await room.outboxId()}`);
  expect(taken.body).toEqual({ text: 'not yet', quotedMessageId: null });
  room.slice.rooms.onReady(room.slice.line);
  expect(await room.settled()).toEqual([]);
  expect(room.hands.page.sends).toBe(0);
});

it('a chat that cannot be told from its namesakes takes no message, and the refusal says why', async () => {
  await room.slice.list([row('Bo', 'one', '17:30'), row('Bo', 'two', '17:31')]);
  const [bo] = (await room.slice.chats()).filter(({ title }) => title === 'Bo');
  // While the page shows the very row that the chat was made of, that row tells it.
  expect((await room.http.get(`/api/chats/${bo?.id}`)).body.cannotSend).toBeNull();
  room.slice.rooms.onGone();
  const detail = await room.http.get(`/api/chats/${bo?.id}`);
  const refused = await room.http.post(`/api/chats/${bo?.id}/messages`, {
    text: 'hi',
    quotedMessageId: null,
  });
  expect([refused.status, refused.body.error.code]).toEqual([409, 'cannot_send']);
  expect(refused.body.error.message).toBe(detail.body.cannotSend);
  expect(await room.slice.db.selectFrom('outbox').select('id').execute()).toEqual([]);
});
