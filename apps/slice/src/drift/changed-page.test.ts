import { createLog } from '@queunir/server/log/create-log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeIngest } from '../ingest/ingest.compose.ts';
import type { Caller } from '../testing/caller.ts';
import { startTestSlice, type TestSlice } from '../testing/start-test-slice.ts';
import { createPageSession } from '../whatsapp/create-page-session.ts';
import { runSimulator, type Simulator } from '../whatsapp/testing/run-simulator.ts';
import { waitFor } from '../whatsapp/testing/wait-for.ts';

const patient = 120_000;
let phone: Simulator;
let slice: TestSlice;
let owner: Caller;

beforeAll(async () => {
  phone = await runSimulator();
  await phone.act('seed', { chats: 6, messages: 60 });
  const log = createLog({ level: 'silent' });
  slice = await startTestSlice({
    composeIngest,
    whatsappUrl: `${phone.url}/`,
    openPage: (options) => createPageSession(options, { log }),
  });
  owner = await slice.signedIn();
  await owner.post('/api/link/accept', { readUnread: 'when-opened' });
  await owner.post('/api/link/start', { line: 'own' });
  await waitFor('a QR code', async () => (await status()).qr, patient);
  await phone.act('scan');
  await waitFor('the chats', async () => (await titles()).length >= 6, patient);
});
afterAll(async () => {
  await slice.close();
  await phone.stop();
});

type Status = { qr: string | null; pageChange: { stopped: string[] } | null; drift: { anchor: string }[] };
const status = async () => (await owner.get('/api/status')).body as unknown as Status;
const titles = async () => {
  const { body } = await owner.get('/api/chats?limit=50');
  return (body.chats as { title: string }[]).map(({ title }) => title);
};
const spoil = (missing: string[], doubled: string[] = []) =>
  phone.act('settings', { anchors: { missing, doubled } });

test('a page that lost its list is not stored from until it is whole again, and then nothing is missing', async () => {
  await spoil(['role=grid']);
  await waitFor('the pause', async () => (await status()).pageChange?.stopped.includes('list'), patient);
  const made = await phone.act<{ id: string }>('contacts', {
    name: 'Zuleika',
    pushName: 'Zuleika',
    phone: '+15550109999',
  });
  await phone.act('receive', { contactId: made.id, text: 'while you could not read' });
  expect((await status()).drift.map(({ anchor }) => anchor)).toContain('list.grid');
  expect(await titles()).not.toContain('Zuleika');
  expect((await owner.get('/api/chats?limit=50')).status).toBe(200);
  await spoil([]);
  await waitFor('the end of the pause', async () => (await status()).pageChange === null, patient);
  await waitFor('what was missed', async () => (await titles()).includes('Zuleika'), patient);
}, 400_000);

test('a list that stands there twice is a state too', async () => {
  await spoil([], ['role=grid']);
  await waitFor('the pause', async () => (await status()).pageChange?.stopped.includes('list'), patient);
  await spoil([]);
  await waitFor('the end of the pause', async () => (await status()).pageChange === null, patient);
}, 400_000);
