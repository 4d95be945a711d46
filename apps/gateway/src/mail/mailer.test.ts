import { createLog } from '@queunir/server/log/create-log';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestGatewayDatabase } from '../database/test-gateway-database.ts';
import { mostTries } from '../outbox/take-due.ts';
import { createMailer, type Mailer } from './create-mailer.ts';
import { sweepMails } from './mail.store.ts';
import { type MailKind, mailTexts } from './mail-texts.ts';
import { startTestSmtpServer, type TestSmtpServer } from './test-smtp-server.ts';

let database: Awaited<ReturnType<typeof createTestGatewayDatabase>>;
let smtp: TestSmtpServer;
let mailer: Mailer;
let clock: number;
const open = () =>
  createMailer({
    db: database.db,
    log: createLog({ level: 'silent' }),
    now: () => new Date(clock),
    smtpUrl: smtp.url,
    from: 'queunir@example.com',
  });

beforeEach(async () => {
  [database, smtp] = await Promise.all([createTestGatewayDatabase(), startTestSmtpServer()]);
  clock = Date.UTC(2026, 4, 4, 10);
  mailer = open();
});
afterEach(async () => {
  await mailer.close();
  await smtp.close();
  await database.close();
});

const link = `https://crm.example.com/verify-email#token=${'x'.repeat(180)}`;
const letter = { to: 'ana@example.com', kind: 'verify', language: 'pt-BR', link } as const;
const rows = () => database.db.selectFrom('mail').selectAll().execute();
const triesOf = async () => (await rows()).map(({ tries }) => tries);

test('a letter reaches the mail server at once, whole, in the language of its reader', async () => {
  await mailer.put(letter);
  await mailer.sendDue();
  expect(smtp.received).toHaveLength(1);
  const [mail] = smtp.received;
  expect(mail).toMatchObject({ from: 'queunir@example.com', to: 'ana@example.com' });
  expect(mail?.text).toContain(link);
  expect(mail?.text).toContain('Confirme que este endereço é seu');
});

test('what was handed over keeps no link', async () => {
  await mailer.put(letter);
  await mailer.sendDue();
  const [row] = await rows();
  expect(row?.sent_at).toEqual(new Date(clock));
  expect(row?.body).toBe('');
});

test('a busy server is asked again after one minute, two, four …, and gets the same mail', async () => {
  smtp.busy = true;
  await mailer.put(letter);
  await mailer.sendDue();
  expect(await triesOf()).toEqual([1]);
  expect((await rows())[0]?.failure).toContain('451');
  for (const minutes of [1, 2, 4]) {
    const before = (await triesOf())[0] ?? 0;
    clock += minutes * 60_000 - 1;
    await mailer.sendDue();
    expect(await triesOf()).toEqual([before]);
    clock += 1;
    await mailer.sendDue();
    expect(await triesOf()).toEqual([before + 1]);
  }
  smtp.busy = false;
  clock += 8 * 60_000;
  await mailer.sendDue();
  expect(smtp.received).toHaveLength(1);
  expect(smtp.received[0]?.messageId).toBe(`<${(await rows())[0]?.id}@queunir>`);
});

test('in the end it is left, with its failure', async () => {
  smtp.busy = true;
  await mailer.put(letter);
  for (let day = 0; day < 20; day += 1) {
    await mailer.sendDue();
    clock += 86_400_000;
  }
  expect(await triesOf()).toEqual([mostTries]);
});

test('what waits is sent by the next start, and two gateways send it once', async () => {
  smtp.busy = true;
  for (let letters = 0; letters < 5; letters += 1) await mailer.put(letter);
  await mailer.sendDue();
  await mailer.close();
  smtp.busy = false;
  clock += 60_000;
  mailer = open();
  const other = open();
  await Promise.all([mailer.sendDue(), other.sendDue()]);
  await other.close();
  expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(5);
  expect(smtp.received).toHaveLength(5);
});

test('mails are swept out after a month', async () => {
  await mailer.put(letter);
  await mailer.sendDue();
  await sweepMails(database.db, new Date(clock + 30 * 86_400_000));
  expect(await rows()).toHaveLength(1);
  await sweepMails(database.db, new Date(clock + 30 * 86_400_000 + 1));
  expect(await rows()).toHaveLength(0);
});

test('every mail has words in every language, and a place for its link', () => {
  const kinds = Object.keys(mailTexts.en).sort();
  for (const texts of Object.values(mailTexts)) {
    expect(Object.keys(texts).sort()).toEqual(kinds);
    for (const kind of kinds) expect(texts[kind as MailKind].body.split('{link}')).toHaveLength(2);
  }
});
