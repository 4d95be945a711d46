import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listChats, openChat, saveDraft } from '@queunir/contracts/chats/chats';
import { listContacts, renameContact } from '@queunir/contracts/contacts/contacts';
import { login } from '@queunir/contracts/login/login';
import { listMessages, sendMessage } from '@queunir/contracts/messages/messages';
import { search } from '@queunir/contracts/search/search';
import { acceptWarning, getStatus, requestCode, startLink } from '@queunir/contracts/status/status';
import { freePort } from '@queunir/server/process/free-port';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, send, setUpAndSignIn } from '../src/kit/api-client.ts';
import { type Phone, type PhoneChat, speakWithPhone } from '../src/kit/phone.ts';
import { type Product, startProduct } from '../src/kit/product.ts';
import { until } from '../src/kit/until.ts';

/** What nobody who runs Queunir for somebody else may ever see. */
const planted = {
  name: 'Quokkaname Canary',
  number: '+5511955598765',
  received: 'quokka text that came in',
  sent: 'quokka text that went out',
  draft: 'quokka draft',
  renamed: 'Quokka by another name',
  searched: 'quokkasearch',
  password: 'quokka password',
};
const shownNumber = '+55 11 95559-8765';
const ownNumber = '+5511955500100';

let product: Product;
let person: ApiClient;
let phone: Phone;
let code: string;
let metricsPort: number;

beforeAll(async () => {
  metricsPort = await freePort();
  const env = { LOG_LEVEL: 'trace', METRICS_PORT: String(metricsPort) };
  product = await startProduct({ webApp: false, env });
  person = await setUpAndSignIn(product.url, product.setupUrl ?? '');
});
afterAll(() => product?.remove());

async function linkByCode(): Promise<void> {
  await person.call(acceptWarning, { body: { readUnread: 'when-opened' } });
  await person.call(startLink, { body: { line: 'demo' } });
  const phoneUrl = await until('the QR code', async () => {
    const status = await person.call(getStatus);
    return status.qr && status.demo.phoneUrl;
  });
  phone = speakWithPhone(phoneUrl);
  await person.call(requestCode, { body: { number: ownNumber } });
  code = await until('the code', async () => (await person.call(getStatus)).code);
  await phone.enterCode(code);
  await until('the page', async () => (await person.call(getStatus)).phase === 'ready');
}

async function chatOf(title: string): Promise<string> {
  return until(`the chat of ${title}`, async () => {
    const { chats } = await person.call(listChats, { query: { filter: 'all', limit: 20 } });
    return chats.find((chat) => chat.title === title)?.id;
  });
}

async function talk(): Promise<void> {
  const contact = await phone.post<{ id: string }>('/contacts', {
    name: planted.name,
    pushName: planted.name,
    phone: planted.number,
  });
  await phone.post('/receive', { contactId: contact.id, text: planted.received });
  const chatId = await chatOf(planted.name);
  await person.call(openChat, { params: { chatId }, body: { readUnread: true } });
  await until('the message to be read', async () => {
    const { messages } = await person.call(listMessages, { params: { chatId }, query: { limit: 20 } });
    return messages.some(({ provisional }) => !provisional);
  });
  const inPhone = (await phone.chats()).find(({ title }) => title === planted.name) as PhoneChat;
  await person.call(sendMessage, { params: { chatId }, body: { text: planted.sent, quotedMessageId: null } });
  await until('the phone to have it', async () =>
    (await phone.chat(inPhone.id)).messages.some(({ text }) => text === planted.sent),
  );
  const draft = { text: planted.draft, quotedMessageId: null, baseVersion: 0 };
  await person.call(saveDraft, { params: { chatId }, body: draft });
  const { contacts } = await person.call(listContacts, { query: { q: planted.name, limit: 5 } });
  const params = { contactId: contacts[0]?.id ?? '' };
  await person.call(renameContact, { params, body: { name: planted.renamed } });
  await person.call(search, { query: { q: planted.searched } });
}

/** Everything that goes wrong on the way: wrong input, a dead database in the middle of it, a lost connection. */
async function stumble(): Promise<void> {
  const wrong = send(product.url, '', login, { body: { password: planted.password } });
  await expect(wrong).rejects.toMatchObject({ code: 'password_wrong' });
  const raw = (path: string, body: string) =>
    fetch(new URL(path, product.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: person.cookie },
      body,
    });
  await raw(`/api/chats/${planted.searched}/messages`, JSON.stringify({ text: planted.sent }));
  await raw('/api/link/code', `{"number": "${planted.number}"`);
  await raw('/api/link/code', JSON.stringify({ number: planted.name }));
  await raw(`/api/${planted.searched}`, JSON.stringify({ text: planted.sent }));
  const chats = await phone.chats();
  const chat = chats.find(({ title }) => title === planted.name) as PhoneChat;
  const file = await readFile(join(product.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  process.kill(Number.parseInt(file, 10), 'SIGKILL');
  await phone.receive(chat, planted.received);
  await raw(`/api/search?q=${planted.searched}`, '{}');
  await until('the database', async () => (await fetch(new URL('/readyz', product.url))).status === 503);
  await until('the database again', async () => (await fetch(new URL('/readyz', product.url))).ok);
  await phone.setOffline(true);
  await phone.setOffline(false);
  await phone.logOut();
  await until('the page to be out', async () => {
    const { phase } = await person.call(getStatus);
    return phase === 'linking' || phase === 'logged-out';
  });
}

test('no text, name, number, code, password or cookie reaches the log, the metrics or what the operator is told', async () => {
  await linkByCode();
  await talk();
  const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  expect(metrics).toContain('process_cpu');
  await stumble();
  await product.stop();
  // The one-time address of the first run is meant for the operator; it is void by now.
  const said = product.child.lines.filter((line) => !line.includes('is ready')).join('\n');
  expect(said).toContain('PostgreSQL ended by itself');
  const secrets = [
    ...Object.values(planted),
    ...[shownNumber, planted.number.slice(1), ownNumber.slice(1), 'Maria Costa'],
    ...[code, code.replace('-', ''), 'Quokka', 'quokka'],
    ...person.cookie.split('; ').map((cookie) => cookie.split('=')[1] ?? ''),
  ];
  const leaked = secrets.filter((secret) => said.includes(secret) || metrics.includes(secret));
  expect(
    leaked,
    said
      .split('\n')
      .filter((line) => leaked.some((one) => line.includes(one)))
      .join('\n'),
  ).toEqual([]);
});
