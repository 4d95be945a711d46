import { join } from 'node:path';
import { identityHeader } from '@queunir/contracts/identity/identity';
import { getStatus } from '@queunir/contracts/status/status';
import { type Child, startChild } from '@queunir/e2e/kit/child';
import { settings } from '@queunir/e2e/kit/e2e.config';
import { repository } from '@queunir/e2e/kit/repository';
import { makeTempFolder, removeFolder } from '@queunir/e2e/kit/temp-folder';
import { until } from '@queunir/e2e/kit/until';
import type { DB } from '@queunir/gateway/database/schema.generated';
import type { GatewayDb } from '@queunir/gateway/gateway.types';
import { createSliceClient } from '@queunir/gateway/slice-client/slice-client';
import { createSlice } from '@queunir/gateway/slices/create-slice';
import { findSliceOf, listSlices } from '@queunir/gateway/slices/slice.store';
import type { SliceRow } from '@queunir/gateway/slices/slice.types';
import { openVault } from '@queunir/gateway/vault/vault';
import { openDatabase } from '@queunir/server/database/pool';
import { readPassword } from '@queunir/server/postgres/data-folder';
import { type Postgres, startPostgres } from '@queunir/server/postgres/start-postgres';
import { freePort } from '@queunir/server/process/free-port';

import { removeContainers } from './remove-containers.ts';

/** A real gateway with real slices, and what its operator could look at. */
export type OpenService = {
  url: string;
  dataDir: string;
  db: GatewayDb;
  gateway(): Child;
  /** Starts the gateway again; gives the milliseconds until it answered. */
  startGateway(): Promise<number>;
  /** Writes down slices of so many new workspaces; the gateway makes and starts them. */
  addSlices(count: number): Promise<void>;
  running(): Promise<SliceRow[]>;
  sliceOf(workspaceId: string): Promise<SliceRow | null>;
  /** Does this slice answer its owner, as the proxy would ask it? */
  answers(slice: SliceRow): Promise<boolean>;
  /** Stops everything and removes the data. */
  remove(): Promise<void>;
};

const patienceMs = 180_000;
const owner = {
  userId: '01900000-0000-7000-8000-000000000001',
  role: 'owner',
  sessionId: 'bench',
  access: 'full',
  suspended: false,
} as const;

/**
 * Starts it. With `ownDatabase` the database is a server of this benchmark, so that slices outlive the gateway, as with
 * DATABASE_URL; else the gateway's embedded one, as on a laptop.
 */
export async function openService(env: Record<string, string>, ownDatabase = false): Promise<OpenService> {
  const dataDir = await makeTempFolder('bench-service');
  const [port, databasePort] = await Promise.all([freePort(), freePort()]);
  // Below those that the system gives to outgoing connections: a slice's port must not be taken by one of them.
  const firstPort = 10_001 + 2 * Math.floor(Math.random() * 10_000);
  const server: Postgres | null = ownDatabase
    ? await startPostgres({ dataDir: join(dataDir, 'own-postgres'), maxConnections: 800 })
    : null;
  const url = `http://127.0.0.1:${port}`;
  const start = () =>
    startChild(process.execPath, [join(repository, 'apps/gateway/src/main.ts')], {
      cwd: repository,
      env: {
        ...settings.surroundings,
        ...{ NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), SIGN_UP: 'open' },
        ...{ DATABASE_PORT: String(databasePort), FIRST_SLICE_PORT: String(firstPort) },
        ...(server && { DATABASE_URL: server.url('postgres') }),
        ...env,
      },
    });
  const isUp = async () => (await fetch(`${url}/readyz`)).ok;
  let child = start();
  const closers: (() => Promise<unknown>)[] = [];
  const remove = async () => {
    for (const close of closers.reverse()) await close();
    await child.stop('SIGTERM', patienceMs);
    if (env.RUNTIME === 'docker') await removeContainers(dataDir);
    await server?.stop();
    await removeFolder(dataDir);
  };
  try {
    await child.waitForLine(/is ready/, patienceMs);
    const adminUrl =
      server?.url('wa_saas') ??
      `postgres://postgres:${encodeURIComponent(await readPassword(join(dataDir, 'postgres')))}@127.0.0.1:${databasePort}/wa_saas`;
    const database = openDatabase<DB>(adminUrl, () => {});
    closers.push(database.close);
    const { db } = database;
    const vault = await openVault(join(dataDir, 'gateway.key'));
    const client = createSliceClient({ vault, now: () => new Date() });
    const running = async () => (await listSlices(db)).filter(({ state }) => state === 'running');
    // Embedded parts end with the gateway; these slices would live on.
    if (server) closers.push(() => stopAll(db, running));
    return {
      ...{ url, dataDir, db, running, remove },
      gateway: () => child,
      startGateway: async () => {
        const began = performance.now();
        child = start();
        await until('the gateway to answer', isUp, { ms: patienceMs, every: 10 });
        return performance.now() - began;
      },
      addSlices: async (count) => {
        const sample = { runtime: 'process', image: 'queunir-slice:latest', memoryMb: 100 } as const;
        for (let made = 0; made < count; made++) {
          const { id } = await db
            .insertInto('workspace')
            .defaultValues()
            .returning('id')
            .executeTakeFirstOrThrow();
          await createSlice(db, vault, {
            ...{ ...sample, firstPort, workspaceId: id, poolExpiresAt: null },
            ...{ by: { actor: 'system' }, why: 'measured' },
          });
        }
      },
      sliceOf: (workspaceId) => findSliceOf(db, workspaceId),
      answers: async (slice) => {
        const headers = { [identityHeader]: client.sign(slice, owner) };
        const answer = await fetch(`http://127.0.0.1:${slice.port}${getStatus.path}`, { headers });
        await answer.arrayBuffer();
        return answer.status === 200;
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function stopAll(db: GatewayDb, running: () => Promise<SliceRow[]>): Promise<void> {
  await db.updateTable('slice').set({ wanted: 'stopped' }).execute();
  await until('the slices to stop', async () => (await running()).length === 0, {
    ms: patienceMs,
    every: 250,
  });
}
