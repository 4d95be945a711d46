import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { readCliConfig } from '../cli.config.ts';
import { databasePort } from './checks/database-port.ts';
import { mail } from './checks/mail.ts';
import { sliceMemory } from './checks/slice-memory.ts';
import { slicePorts } from './checks/slice-ports.ts';

// What only a service with accounts needs.

const configOf = (env: Record<string, string>) => readCliConfig({ DATA_DIR: tmpdir(), ...env });

async function takePort(): Promise<{ port: number; close: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

test('ports of slices that other programs have are named and passed over; impossible ones fail', async () => {
  const other = await takePort();
  const found = await slicePorts.look(configOf({ FIRST_SLICE_PORT: String(other.port) }));
  expect([found.verdict, found.words]).toEqual([
    'ok',
    expect.stringMatching(`other programs have .*${other.port}.* pass over`),
  ]);
  other.close();
  expect((await slicePorts.look(configOf({ FIRST_SLICE_PORT: '65530' }))).verdict).toBe('fail');
});

test('a port of the database that is named and taken fails; one that is not named is found', async () => {
  const other = await takePort();
  const taken = await databasePort.look(configOf({ DATABASE_PORT: String(other.port) }));
  expect([taken.verdict, taken.remedy]).toEqual(['fail', expect.stringContaining('DATABASE_PORT')]);
  other.close();
  expect((await databasePort.look(configOf({}))).verdict).toBe('ok');
  expect((await databasePort.look(configOf({ DATABASE_URL: 'postgres://x' }))).verdict).toBe('ok');
});

test.each([
  [{}, 'ok'],
  [{ SLICES_MEMORY_MB: '300' }, 'fail'],
  [{ SLICES_MEMORY_MB: '90000000' }, 'warn'],
  [{ SLICES_MEMORY_MB: '900', POOL_SIZE: '2' }, 'warn'],
])('memory of slices as %o is %s', async (env, verdict) => {
  expect((await sliceMemory.look(configOf(env))).verdict).toBe(verdict);
});

test.each([
  [{}, 'ok'],
  [{ PUBLIC_URL: 'https://crm.example.com' }, 'warn'],
  [{ PUBLIC_URL: 'https://crm.example.com', SMTP_URL: 'smtps://mail.example.com' }, 'ok'],
])('mail with %o is %s', async (env, verdict) => {
  expect((await mail.look(configOf(env))).verdict).toBe(verdict);
});
