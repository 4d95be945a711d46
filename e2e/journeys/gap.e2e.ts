import { getChat, listChats, openChat } from '@queunir/contracts/chats/chats';
import { getGaps } from '@queunir/contracts/gaps/gaps';
import { listMessages } from '@queunir/contracts/messages/messages';
import { getStatus, startLink, unlinkNumber } from '@queunir/contracts/status/status';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, send, setUpAndSignIn, signedIn } from '../src/kit/api-client.ts';
import { linkDemo, waitForCatchUp } from '../src/kit/link-demo.ts';
import { type Phone, type PhoneChat, speakWithPhone } from '../src/kit/phone.ts';
import { type Product, startProduct } from '../src/kit/product.ts';
import { until } from '../src/kit/until.ts';

// A number that is cut off, stopped and unlinked; each test goes on where the one before it ended.

let product: Product;
let person: ApiClient;
let phone: Phone;
let read: PhoneChat;
let unread: PhoneChat;

beforeAll(async () => {
  product = await startProduct({ webApp: false, env: { NODE_ENV: 'test' } });
  person = await setUpAndSignIn(product.url, product.setupUrl!);
  ({ phone } = await linkDemo(person));
  await waitForCatchUp(person);
});
afterAll(() => product?.remove());

const gaps = () => person.call(getGaps);
const chatTitled = async (title: string) => {
  const { chats } = await person.call(listChats, { query: { q: title } });
  return chats.find((chat) => chat.title === title)!;
};

test('while all is read, nothing is missing', async () => {
  const ledger = await gaps();
  expect(ledger).toMatchObject({ now: null, looking: false, gaps: [], holes: [] });
  expect(ledger.wholeSince).not.toBeNull();
});

test('after a cut of the connection nothing is missing, and the gap says that it was offline', async () => {
  await phone.setOffline(true);
  await until('the gap', async () => (await gaps()).now?.reason === 'offline');
  await phone.setOffline(false);
  await until('its end', async () => {
    const { now, looking } = await gaps();
    return now === null && !looking;
  });
  expect((await gaps()).gaps).toMatchObject([{ reason: 'offline', lookedThrough: true }]);
});

test('after a stop the gap says that nothing ran, and the list is looked through again', async () => {
  await until(
    'a look that was written down',
    async () => (await person.call(getStatus)).health.events.lastLookAt,
    {
      ms: 60_000,
    },
  );
  const { dataDir } = product;
  const phonePort = Number(new URL(phone.pageUrl).port);
  await product.stop('SIGTERM');
  product = await startProduct({
    dataDir,
    webApp: false,
    env: { NODE_ENV: 'test', DEMO_PHONE_PORT: String(phonePort) },
  });
  person = signedIn(product.url, person.cookie);
  const phoneUrl = await until('the demo phone', async () => (await person.call(getStatus)).demo.phoneUrl);
  phone = speakWithPhone(phoneUrl);
  await until('the page', async () => (await person.call(getStatus)).phase === 'ready', { ms: 60_000 });
  await until('the list to be looked through', async () => !(await gaps()).looking, { ms: 120_000 });
  const [newest] = (await gaps()).gaps;
  expect(newest).toMatchObject({ reason: 'slice-stopped', lookedThrough: true });
  expect(newest?.to).not.toBeNull();
});

test('while only WhatsApp is cut off, a chat that was read on the phone is read again, an unread one is not', async () => {
  const people = (await phone.chats()).filter(({ kind, archived }) => kind === 'person' && !archived);
  read = people.find((chat) => chat.unread === 0)!;
  unread = people.find((chat) => chat.unread === 0 && chat.id !== read.id)!;
  await phone.setOffline(true);
  await until('the gap', async () => (await gaps()).now !== null);
  for (const text of ['first while away', 'second while away']) await phone.receive(read, text);
  await phone.post('/seen', { chatId: read.id });
  await phone.receive(unread, 'unread while away');
  await phone.setOffline(false);
  await until(
    'both to be accounted for',
    async () => {
      const { gaps: all, looking } = await gaps();
      return !looking && all[0]?.to !== null && all[0]?.chats.read === 1 && all[0].chats.previewOnly === 1;
    },
    { ms: 120_000 },
  );
  const { id } = await chatTitled(read.title);
  const { messages } = await person.call(listMessages, { params: { chatId: id }, query: {} });
  const texts = messages.map(({ text }) => text);
  expect(texts.slice(-2)).toEqual(['first while away', 'second while away']);
  expect((await phone.chat(unread.id)).unread).toBe(1);
  const ledger = await gaps();
  expect(ledger.holes).toEqual([]);
  expect(JSON.stringify(ledger)).not.toContain('while away');
});

test('a chat that began after linking is named as not read, and read back to its beginning once it is opened', async () => {
  const many = 120;
  const made = await phone.post<{ id: string }>('/contacts', {
    ...{ name: 'Since The Link', pushName: 'Since', phone: '+5511987650001' },
  });
  const { unread: before } = (await gaps()).previewOnly;
  for (let number = 0; number < many; number += 1)
    await phone.post('/receive', { contactId: made.id, text: `since the link ${number}` });
  const { id } = await until('its row', async () => {
    const row = await chatTitled('Since The Link');
    return row?.unread === many && row;
  });
  expect((await gaps()).previewOnly.unread).toBe(before + 1);
  const params = { chatId: id };
  expect(await person.call(getChat, { params })).toMatchObject({ previewOnly: true, wholeSince: null });
  await person.call(openChat, { params, body: { readUnread: true } });
  await until(
    'nothing of it to be missing',
    async () => {
      const { hole, wholeSince, previewOnly } = await person.call(getChat, { params });
      return hole === null && wholeSince !== null && !previewOnly;
    },
    { ms: 120_000 },
  );
  const { messages } = await person.call(listMessages, { params, query: { limit: 200 } });
  const said = messages.map(({ text }) => text).filter((text) => text.startsWith('since the link'));
  expect(said).toEqual(Array.from({ length: many }, (_, number) => `since the link ${number}`));
  expect((await gaps()).holes).toEqual([]);
});

test('unlinking goes through the page, and what is stored stays', async () => {
  await person.call(unlinkNumber);
  const status = await person.call(getStatus);
  expect(status).toMatchObject({
    phase: 'off',
    line: { linkedAt: null },
    health: { browser: { up: false } },
  });
  expect((await gaps()).now?.reason).toMatch(/not-linked|page-not-ready/);
  expect((await person.call(listChats, { query: {} })).chats.length).toBeGreaterThan(5);
  const again = send(product.url, person.cookie, unlinkNumber, {});
  await expect(again).rejects.toMatchObject({ code: 'wrong_phase' });
  await person.call(startLink, { body: { line: 'demo' } });
  await until('a code to link again', async () => (await person.call(getStatus)).phase === 'linking');
});
