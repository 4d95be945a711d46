import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFreePort } from '@queunir/server/process/free-port';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepDatabasePort } from './keep-database-port.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-port-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('where the usual port is taken another one is found, and kept from then on even while it is in use', async () => {
  const other = createServer();
  // Where somebody has the usual one already, that is as good.
  if (await isFreePort(5433)) await once(other.listen(5433, '127.0.0.1'), 'listening');
  const port = await keepDatabasePort(dataDir);
  expect(port).not.toBe(5433);
  const user = createServer().listen(port, '127.0.0.1');
  await once(user, 'listening');
  expect(await keepDatabasePort(dataDir)).toBe(port);
  other.close();
  user.close();
});
