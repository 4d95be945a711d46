import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OutboxRoom, openOutboxRoom } from './testing/outbox-room.ts';

let room: OutboxRoom;
beforeEach(async () => {
  room = await openOutboxRoom();
});
afterEach(() => room.close());

/** Sends a text whose Enter is pressed and of which nothing is heard, and lets the page come back. */
async function enterUnheard(text: string, lost: boolean) {
  const { slice, hands, say, settled } = room;
  hands.page.swallows = lost;
  hands.page.mishaps.push({ when: 'after-enter', code: 'page_did_not_answer' });
  slice.rooms.onReady(slice.line);
  await say(text);
  await settled();
  slice.rooms.onGone();
}
const comeBack = async () => {
  room.slice.rooms.onReady(room.slice.line);
  return (await room.settled()).map(([text, state]) => `${text} ${state}`);
};

/** Puts own bubbles of yesterday above everything, as a longer window shows them. */
function addOlder(...keys: string[]) {
  const { bubbles, add } = room.hands.page;
  for (const key of keys) bubbles.unshift({ ...add(key, 'ok', true), sentAt: '2026-09-29T09:00' });
  bubbles.splice(-keys.length);
}

it('old equal bubbles of a longer window do not make a lost message a sent one', async () => {
  room.hands.page.add('LAST', 'ok', true);
  await enterUnheard('ok', true);
  addOlder('OLD1', 'OLD2', 'OLD3');
  expect(await comeBack()).toContain('ok unsure');
  expect(room.hands.page.sends).toBe(1);
});

it('a message whose place cannot be found any more is put before the person, whatever stands there', async () => {
  room.hands.page.add('LAST', 'fine', true);
  await enterUnheard('ok', true);
  const { bubbles } = room.hands.page;
  bubbles.splice(0, bubbles.length);
  room.hands.page.add('K1', 'see you', false);
  addOlder('OLD1', 'OLD2');
  expect(await comeBack()).toContain('ok unsure');
});

it('two lost and equal messages do not both take the one bubble that came', async () => {
  room.hands.page.add('LAST', 'fine', true);
  await enterUnheard('ok', true);
  room.hands.page.swallows = false;
  await room.slice.db.updateTable('outbox').set({ state: 'entered' }).execute();
  room.hands.page.add('ONE', 'ok', true);
  const [first] = await room.slice.db.selectFrom('outbox').selectAll().execute();
  if (!first) throw new Error('Nothing was queued.');
  await room.say('ok');
  await room.slice.db
    .updateTable('outbox')
    .set({ state: 'entered', last_own_key: 'LAST', entered_at: first.entered_at })
    .where('id', '<>', first.id)
    .execute();
  const states = await comeBack();
  expect(states.filter((state) => state === 'ok sent')).toHaveLength(1);
  expect(states.filter((state) => state === 'ok unsure')).toHaveLength(1);
});

it('one more equal bubble below the last own one is ours, and becomes one message with it', async () => {
  room.hands.page.add('LAST', 'ok', true);
  await enterUnheard('ok', false);
  addOlder('OLD1');
  expect(await comeBack()).toEqual(['ok sent', 'ok sent', 'ok sent']);
  const keys = (await room.settled()).map(([, , key]) => key);
  expect(keys).toEqual(['OLD1', 'LAST', 'OWN1']);
});
