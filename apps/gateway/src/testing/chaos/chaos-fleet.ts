import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { migrate } from '@queunir/server/database/migrate';
import { type Database, openDatabase } from '@queunir/server/database/pool';
import { hashToken } from '@queunir/server/login/secrets';
import type { Postgres } from '@queunir/server/postgres/start-postgres';
import { freePort } from '@queunir/server/process/free-port';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import type { DB } from '../../database/schema.generated.ts';
import { migrationsFolder } from '../../database/test-gateway-database.ts';
import { insertKey } from '../../keys/key.store.ts';
import { onDatabase } from '../../provisioner/on-database.ts';
import { ensureNetwork } from '../../runtimes/docker/slice-network.ts';
import { createSlice } from '../../slices/create-slice.ts';
import { listSlices } from '../../slices/slice.store.ts';
import type { SliceRow } from '../../slices/slice.types.ts';
import { openVault, type Vault } from '../../vault/vault.ts';
import type { ChaosPlace } from './chaos-place.ts';
import { type OwnEngine, startOwnEngine } from './own-engine.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./chaos-gateway.ts', import.meta.url));

/** Slices of which one part runs as processes and one in containers, under a gateway that is a process of its own. */
export type ChaosFleet = {
  readonly place: ChaosPlace;
  readonly database: Database<DB>;
  readonly server: Postgres;
  readonly engine: OwnEngine | null;
  /** The key of the owner of each slice's workspace, by the slice's number. */
  readonly keys: ReadonlyMap<number, string>;
  readonly url: string;
  startGateway(): Promise<void>;
  killGateway(): Promise<void>;
  behave(number: number, behaviour: string): Promise<void>;
  /** Signs somebody up: a workspace, a key and a slice that is to be made. */
  add(runtime: 'process' | 'docker'): Promise<number>;
  slices(): Promise<SliceRow[]>;
  /** What the gateway said in its log. */
  said(): string;
  close(): Promise<void>;
};

/** Prepares the place; with a small disk where this account may mount one, and with an engine where one is asked for. */
export async function startChaosFleet(options: { docker: boolean }): Promise<ChaosFleet> {
  const root = await mkdtemp(join(tmpdir(), 'queunir-chaos-'));
  await chmod(root, 0o755);
  const folder = async (name: string) => {
    await mkdir(join(root, name), { mode: 0o755 });
    return join(root, name);
  };
  const dataDir = await folder('data');
  await run('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=0755', 'queunir-chaos', dataDir]);
  const [server, engine] = await Promise.all([
    startThrowawayCluster(),
    options.docker ? startOwnEngine(await folder('engine')) : null,
  ]);
  const adminUrl = server.url('postgres');
  await onDatabase(adminUrl, null, (client) => client.query('create database wa_saas'));
  const database = openDatabase<DB>(server.url('wa_saas'), () => {});
  await migrate(database.pool, migrationsFolder);
  const place: ChaosPlace = {
    ...{ dataDir, adminUrl, databaseUrl: server.url('wa_saas'), port: await freePort(), firstPort: 24_001 },
    behaviours: await folder('behaviours'),
    keys: await folder('keys'),
    engine: engine && { socket: engine.socket, ...(await networkOf(engine)) },
  };
  const vault = await openVault(join(place.keys, 'gateway.key'));
  const keys = new Map<number, string>();
  const gateway = gatewayOf(place);
  return {
    ...{ place, database, server, engine, keys, url: `http://127.0.0.1:${place.port}` },
    startGateway: gateway.start,
    killGateway: gateway.kill,
    said: gateway.said,
    behave: (number, behaviour) => writeFile(join(place.behaviours, String(number)), behaviour),
    add: async (runtime) => {
      const { number, key } = await signUp(database, vault, place, runtime, engine?.image ?? 'one');
      keys.set(number, key);
      return number;
    },
    slices: () => listSlices(database.db),
    close: async () => {
      await gateway.kill();
      await engine?.close();
      await endProcesses(dataDir);
      await database.close();
      await server.stop();
      await run('umount', ['--lazy', dataDir]);
      await rm(root, { recursive: true, force: true });
    },
  };
}

function gatewayOf(place: ChaosPlace) {
  let child: ChildProcess | null = null;
  const lines: string[] = [];
  const start = async () => {
    const fresh = spawn(process.execPath, [program, JSON.stringify(place)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = fresh;
    const listens = new Promise<void>((resolve, reject) => {
      for (const stream of [fresh.stdout, fresh.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          lines.push(text);
          if (lines.length > 400) lines.shift();
          if (text.includes('chaos gateway listens')) resolve();
        });
      fresh.once('exit', (code) => reject(new Error(`the gateway ended with ${code}: ${lines.join('')}`)));
    });
    await listens;
  };
  const kill = async () => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { start, kill, said: () => lines.join('') };
}

async function networkOf({ socket }: OwnEngine): Promise<{ network: string; gateway: string }> {
  const { default: Docker } = await import('dockerode');
  const gateway = randomBytes(4).toString('hex');
  const { name } = await ensureNetwork(new Docker({ socketPath: socket }), gateway);
  return { network: name, gateway };
}

async function signUp(
  { db }: Database<DB>,
  vault: Vault,
  { firstPort }: ChaosPlace,
  runtime: 'process' | 'docker',
  image: string,
): Promise<{ number: number; key: string }> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const { id: userId } = await db
    .insertInto('auth.user')
    .values({ name: 'Chaos', email, emailVerified: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { workspace_id: workspaceId } = await db
    .selectFrom('workspace_member')
    .select('workspace_id')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const key = `qn_${randomBytes(32).toString('base64url')}`;
  const scopes = ['read', 'write'] as const;
  const grant = { name: 'chaos', shown: key.slice(0, 8), scopes, expiresAt: null, now: new Date() };
  await insertKey(db, { userId, hash: hashToken(key), ...grant });
  const { number } = await createSlice(db, vault, {
    ...{ workspaceId, runtime, firstPort, memoryMb: 200, poolExpiresAt: null, why: 'chaos' },
    image: runtime === 'docker' ? image : 'one',
    by: { actor: 'user', actorId: userId },
  });
  return { number, key };
}

/** Slices outlive their gateway, and must not outlive the test. */
async function endProcesses(dataDir: string): Promise<void> {
  const { createProcessRuntime } = await import('../../runtimes/process/process-runtime.ts');
  const runtime = createProcessRuntime({ dataDir, program: '', environment: () => ({}) });
  for (const { number } of await runtime.list()) await runtime.stop(number, 0).catch(() => {});
  await sleep(0);
}
