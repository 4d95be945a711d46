import { execFile } from 'node:child_process';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getStatus } from '@queunir/contracts/status/status';
import { needs } from '@queunir/server/testing/needs';
import { afterEach, expect, test } from 'vitest';
import { type CrashPhone, startCrashPhone } from '../src/crash/crash-phone.ts';
import { chatIdsOf, linkAndRead } from '../src/crash/link-and-read.ts';
import { readThreads } from '../src/crash/read-threads.ts';
import { settle } from '../src/crash/settle.ts';
import { type Supervised, supervise } from '../src/crash/supervise.ts';
import { databasePid, killHard, signalDatabase } from '../src/crash/victims.ts';
import type { ApiClient } from '../src/kit/api-client.ts';
import { makeTempFolder, removeFolder } from '../src/kit/temp-folder.ts';
import { until } from '../src/kit/until.ts';

const run = promisify(execFile);
let there: CrashPhone;
let supervised: Supervised;
let person: ApiClient;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await supervised?.product().child.stop('SIGTERM', 5_000);
  await there?.child.stop('SIGTERM', 2_000);
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** Starts phone and product on a folder, and links them. */
async function begin(dataDir: string): Promise<string[]> {
  there = await startCrashPhone();
  supervised = await supervise({ dataDir, webApp: false, env: { WHATSAPP_URL: there.phone.pageUrl } });
  person = await linkAndRead(there, supervised);
  return chatIdsOf(there, await readThreads(person));
}

/** Messages to everyone, more in the first chat than a window shows. */
async function talk(word: string): Promise<void> {
  const { phone, chats } = there;
  for (let number = 0; number < 60; number += 1)
    await phone.receive(chats[0]!, `${word} ${number} to the first`);
  for (const [index, chat] of chats.entries()) await phone.receive(chat, `${word} for all, chat ${index}`);
}

const trouble = async () => (await person.call(getStatus)).storage?.trouble ?? null;
const settled = (chatIds: string[]) =>
  settle(there, person, chatIds, { unsure: 0, itWentOut: 0, heldOrFailed: {} }, () => {});
const dead = () => supervised.product().child.lines.filter((line) => line.includes('could not start'));

test('while the database is away the page goes on and the status says so; afterwards nothing is missing', async () => {
  const dataDir = await makeTempFolder('away');
  cleanups.push(() => removeFolder(dataDir));
  const chatIds = await begin(dataDir);
  // Nobody can start it again while its folder is somewhere else.
  await rename(join(dataDir, 'postgres'), join(dataDir, 'postgres-away'));
  killHard(await until('the database', () => databasePid(dataDir, 'postgres-away')));
  await until('the status to say it', async () => (await trouble()) === 'away', { ms: 60_000 });
  await talk('unheard');
  expect((await fetch(new URL('/healthz', supervised.product().url))).ok).toBe(true);
  const [chat] = chatIds;
  const refused = await fetch(new URL(`/api/chats/${chat}/messages`, supervised.product().url), {
    headers: { cookie: person.cookie },
  });
  expect([refused.status, await refused.json()]).toEqual([
    503,
    { error: { code: 'database_away', message: expect.stringContaining('The database does not answer') } },
  ]);
  await until('nothing new made in its place', async () => (await databasePid(dataDir)) === null);
  await rename(join(dataDir, 'postgres-away'), join(dataDir, 'postgres'));
  await until('the database again', async () => (await trouble()) === null, { ms: 150_000 });
  await talk('heard');
  expect(await settled(chatIds)).toEqual([]);
  expect(dead()).toEqual([]);
}, 900_000);

test('a database that takes everything and answers nothing is away too, and what was seen is read again', async () => {
  const dataDir = await makeTempFolder('hung');
  cleanups.push(() => removeFolder(dataDir));
  const chatIds = await begin(dataDir);
  const postmaster = await until('the database', () => databasePid(dataDir));
  await signalDatabase(postmaster, 'SIGSTOP');
  try {
    await until('the status to say it', async () => (await trouble()) === 'away', { ms: 120_000 });
    await talk('unheard');
    expect((await person.call(getStatus)).phase).toBe('ready');
  } finally {
    await signalDatabase(postmaster, 'SIGCONT');
  }
  await until('the database again', async () => (await trouble()) === null, { ms: 150_000 });
  await talk('heard');
  expect(await settled(chatIds)).toEqual([]);
  expect(dead()).toEqual([]);
}, 900_000);

test('a full disk is said, takes nothing of what is stored, and everything goes on when there is space', async (context) => {
  needs(context, 'linux', 'root', { program: 'mount' });
  const dataDir = await makeTempFolder('full');
  cleanups.push(() => removeFolder(dataDir));
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', dataDir]).then(
    () => true,
    () => false,
  );
  if (!mounted) context.skip('this machine lacks: the right to mount');
  cleanups.push(() => run('umount', ['-l', dataDir]));
  await mkdir(join(dataDir, 'filled'));
  const chatIds = await begin(dataDir);
  const before = await readThreads(person);
  // dd ends with an error when the disk is full: that is the aim.
  await run('dd', ['if=/dev/zero', `of=${join(dataDir, 'filled', 'up')}`, 'bs=64k']).catch(() => {});
  await until('the status to say it', async () => (await trouble()) === 'full', { ms: 60_000 });
  await talk('squeezed');
  expect((await fetch(new URL('/healthz', supervised.product().url))).ok).toBe(true);
  await rm(join(dataDir, 'filled', 'up'));
  await until('space again', async () => (await trouble()) === null, { ms: 150_000 });
  await talk('at large');
  expect(await settled(chatIds)).toEqual([]);
  const after = new Set((await readThreads(person)).flatMap(({ messages }) => messages.map(({ id }) => id)));
  const lost = before.flatMap(({ messages }) => messages).filter(({ id }) => !after.has(id));
  expect(lost).toEqual([]);
  expect(dead()).toEqual([]);
}, 900_000);
