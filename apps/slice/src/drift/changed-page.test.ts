import { createLog } from '@queunir/server/log/create-log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeIngest } from '../ingest/ingest.compose.ts';
import type { Caller } from '../testing/caller.ts';
import { readStream } from '../testing/read-stream.ts';
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
const previewOf = async (title: string | undefined) => {
  const { body } = await owner.get('/api/chats?limit=50');
  const chats = body.chats as { title: string; preview: { text: string } | null }[];
  return chats.find((chat) => chat.title === title)?.preview?.text;
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

test('a chat that is on somebody’s screen while its messages lose their ids is not stored from, and then read again', async () => {
  // Somebody who looks: the page is brought back to their chat after each load. A chat that nobody opens says nothing.
  const screen = await readStream(slice.url, owner.cookie());
  const { body } = await owner.get('/api/chats?limit=50');
  const [chat] = body.chats as { id: string; title: string }[];
  const open = async () => (await owner.post(`/api/chats/${chat?.id}/open`, { readUnread: true })).body;
  const texts = async () => {
    const reply = await owner.get(`/api/chats/${chat?.id}/messages?limit=20`);
    return (reply.body.messages as { text: string | null; provisional: boolean }[]).filter(
      ({ provisional }) => !provisional,
    );
  };
  await waitFor('the page', async () => (await open()).reading === 'queued', patient);
  await waitFor('its messages', async () => (await texts()).length > 0, patient);
  await spoil(['data-id']);
  await waitFor('the pause', async () => (await status()).pageChange?.stopped.includes('thread'), patient);
  expect((await status()).drift.map(({ anchor }) => anchor)).toContain('message.id');
  const { chats } = await phone.ask<{ chats: { id: string; title: string }[] }>('truth?messages=0');
  const chatId = chats.find(({ title }) => title === chat?.title)?.id;
  await phone.act('receive', { chatId, text: 'without any id' });
  await waitFor('the row', async () => (await previewOf(chat?.title)) === 'without any id', patient);
  expect((await texts()).map(({ text }) => text)).not.toContain('without any id');
  await spoil([]);
  await waitFor('the end of the pause', async () => (await status()).pageChange === null, patient);
  await waitFor('the page', async () => (await open()).reading === 'queued', patient);
  await waitFor(
    'what was missed',
    async () => (await texts()).some(({ text }) => text === 'without any id'),
    patient,
  );
  screen.close();
}, 400_000);
