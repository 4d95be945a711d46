import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { listChats } from '@queunir/contracts/chats/chats';
import { identityHeader } from '@queunir/contracts/identity/identity';
import type { Endpoint, ReplyOf } from '@queunir/contracts/kit/endpoint';
import { acceptWarning, getStatus, startLink } from '@queunir/contracts/status/status';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBackups } from '../backups/backup.store.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import { wantBackup } from '../backups/want-backup.ts';
import { onDatabase } from '../provisioner/on-database.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { type Fleet, startFleet } from '../testing/test-fleet.ts';
import { sliceEnvironment } from './slice-environment.ts';
import { sliceProgram } from './slice-program.ts';

const simulator = fileURLToPath(new URL('../../../simulator/src/main.ts', import.meta.url));
const by = { actor: 'system' } as const;
let fleet: Fleet;
let phone: { url: string; stop: () => void };

beforeEach(async () => {
  phone = await startPhone();
  fleet = await startFleet(28_001, {
    main: sliceProgram.main,
    migrations: sliceProgram.migrations,
    environment: (spec, dataDir) =>
      sliceEnvironment(
        {
          ...{ dataDir, publicUrl: null, whatsappUrl: phone.url, chromiumPath: null },
          ...{ anchorsKeyFile: null, demoPhone: false, logLevel: 'warn', checkReplies: true },
        },
        spec,
      ),
  });
});
afterEach(async () => {
  await fleet.close();
  phone.stop();
});

async function startPhone(): Promise<{ url: string; stop: () => void }> {
  const child = spawn(process.execPath, [simulator], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { DEMO: '1', PARENT_PIPE: '1' },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /listening on (http:\S+)$/.exec(line)?.[1];
    if (url) return { url: new URL('/', url).href, stop: () => void child.kill() };
  }
  throw new Error('The phone did not start.');
}

const onPhone = async (path: string, body?: object) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const reply = await fetch(
    new URL(`/phone/api/${path}`, phone.url),
    body && { ...init, body: JSON.stringify(body) },
  );
  return (await reply.json()) as { devices?: unknown[] };
};

/** A call as the slice's owner makes it through the gateway. */
async function asOwner<E extends Endpoint>(number: number, endpoint: E, body?: unknown): Promise<ReplyOf<E>> {
  const slice = await fleet.slice(number);
  const who = { userId: '01900000-0000-7000-8000-00000000000a', role: 'owner', sessionId: 'one' } as const;
  const identity = fleet.deps.client.sign(slice, { ...who, access: 'full', suspended: false });
  const reply = await fetch(`http://127.0.0.1:${slice.port}${endpoint.path}`, {
    method: endpoint.method,
    headers: { [identityHeader]: identity, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${endpoint.path}: ${reply.status} ${await reply.text()}`);
  return endpoint.reply.parse(await reply.json()) as ReplyOf<E>;
}

const slow = { timeout: 150_000, interval: 250 };
const ready = (number: number) =>
  expect.poll(async () => (await asOwner(number, getStatus).catch(() => null))?.phase, slow).toBe('ready');
const titles = async (number: number) =>
  (await asOwner(number, listChats)).chats.map(({ title }) => title).sort();
const database = (number: number, sql: string) =>
  onDatabase(fleet.deps.provision.adminUrl, `wa_slice_${number}`, (client) => client.query(sql));

test('a linked slice whose data is destroyed is linked again from its backup without a code, and its chats are there', {
  timeout: 400_000,
}, async () => {
  fleet.gateway();
  const { number } = await fleet.add();
  await expect.poll(async () => (await fleet.slice(number)).state, slow).toBe('running');
  await asOwner(number, acceptWarning, { readUnread: 'when-opened' });
  await asOwner(number, startLink, { line: 'own' });
  await expect.poll(async () => (await asOwner(number, getStatus)).qr, slow).toBeTruthy();
  await onPhone('scan', {});
  await ready(number);
  await expect.poll(async () => (await titles(number)).length, slow).toBeGreaterThan(2);
  await fleet.database.db.updateTable('slice').set({ linked_at: new Date() }).execute();

  await wantBackup(fleet.database.db, number, by, 'test');
  await expect.poll(async () => (await findBackups(fleet.database.db, number)).length, slow).toBe(1);
  await ready(number);
  const before = await titles(number);
  const [backup] = await findBackups(fleet.database.db, number);

  await fleet.want(number, 'stopped');
  await expect.poll(async () => (await fleet.slice(number)).state, slow).toBe('stopped');
  await rm(namesOf(number, fleet.deps.provision.dataDir).session, { recursive: true });
  await database(number, 'drop table message cascade');
  await fleet.want(number, 'running');
  await restoreBackup(fleet.deps, number, backup!.id, by, 'destroyed');
  const restored = () =>
    fleet.database.db.selectFrom('event').select('reason').where('kind', 'like', 'slice.restore%').execute();
  await expect.poll(restored, slow).toHaveLength(2);
  expect(await fleet.story(number)).not.toContainEqual(expect.stringContaining('not restored'));
  await ready(number);
  expect(await titles(number)).toEqual(before);
  expect((await database(number, 'select count(*)::int as n from message')).rows[0].n).toBeGreaterThan(0);
  expect((await onPhone('pages')).devices, 'the phone knows of one device, as before').toHaveLength(1);
});
