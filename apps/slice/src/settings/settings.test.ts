import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';

let slice: TestSlice;
let owner: Caller;

beforeEach(async () => {
  slice = await startTestSlice();
  owner = await slice.signedIn();
});
afterEach(() => slice.close());

const change = (body: object) => owner.send('PATCH', '/api/settings', body);

test('a fresh workspace has English, UTC and nothing chosen', async () => {
  expect((await owner.get('/api/settings')).body).toEqual({
    language: 'en',
    timeZone: 'UTC',
    readUnread: 'when-opened',
    letterShortcuts: true,
    theme: 'system',
    chosen: false,
  });
});

test('what is named changes and what is absent stays', async () => {
  await change({ theme: 'dark' });
  const { body } = await change({ language: 'pt-BR', timeZone: 'America/Sao_Paulo' });
  expect(body).toMatchObject({
    theme: 'dark',
    language: 'pt-BR',
    timeZone: 'America/Sao_Paulo',
    chosen: true,
  });
});

test('a change of habits chooses neither language nor zone', async () => {
  expect((await change({ letterShortcuts: false })).body).toMatchObject({
    letterShortcuts: false,
    chosen: false,
  });
  expect((await change({})).status).toBe(200);
});

test.each(['Mars/Olympus', '+03:00', 'UTC+3', "'; drop table line"])(
  'the zone %s is unknown',
  async (timeZone) => {
    const reply = await change({ timeZone });
    expect([reply.status, reply.body.error?.code]).toEqual([422, 'time_zone_unknown']);
  },
);

test('unknown fields and languages are refused by name', async () => {
  const reply = await change({ language: 'xx', colour: 'red' });
  expect(reply.status).toBe(400);
  expect(reply.body.error?.details).toMatchObject({
    fields: expect.arrayContaining([expect.objectContaining({ field: 'language' })]),
  });
});

test('settings outlive a restart', async () => {
  await change({ theme: 'light', timeZone: 'Asia/Tokyo' });
  const restarted = await startTestSlice({ database: slice.database });
  const again = await restarted.signedIn();
  expect((await again.get('/api/settings')).body).toMatchObject({ theme: 'light', timeZone: 'Asia/Tokyo' });
  await restarted.close();
});
