import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@queunir/server/database/migrate';
import type { Database } from '@queunir/server/database/pool';
import { openDatabase } from '@queunir/server/database/pool';
import { readMigrations } from '@queunir/server/database/read-migrations';
import { AppError } from '@queunir/server/errors/app-error';
import { createLog } from '@queunir/server/log/create-log';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import pg from 'pg';
import type { DB } from '../database/schema.generated.ts';
import { migrationsFolder } from '../database/test-gateway-database.ts';
import { createOrchestrator, type Orchestrator } from '../orchestrator/create-orchestrator.ts';
import { type Leader, standForLeader } from '../orchestrator/leader.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import type { Limits } from '../orchestrator/plan.types.ts';
import { onDatabase } from '../provisioner/on-database.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { createProcessRuntime } from '../runtimes/process/process-runtime.ts';
import type { RunSpec } from '../runtimes/runtime.types.ts';
import { createSliceClient } from '../slice-client/slice-client.ts';
import { createSlice } from '../slices/create-slice.ts';
import { findSlice, listSlices } from '../slices/slice.store.ts';
import type { SliceRow, Wanted } from '../slices/slice.types.ts';
import { ensureTemplate } from '../templates/ensure-template.ts';
import { createVault } from '../vault/vault.ts';
import { whatIsLeft } from './what-is-left.ts';

/** Slices that are real processes with real roles, databases and folders, and nothing in them; and gateways over them. */
export type Fleet = {
  deps: ActDeps;
  database: Database<DB>;
  /** A gateway's orchestrator with its place in the election; several are several gateways. */
  gateway(change?: { limits?: Partial<Limits>; pool?: boolean; tend?: () => Promise<void> }): {
    orchestrator: Orchestrator;
    leader: Leader;
  };
  /** How a slice, or what runs an image, lives from its next start on. */
  behave(which: number | string, behaviour: string): void;
  /** Writes down a slice of a new workspace. */
  add(): Promise<SliceRow>;
  want(number: number, wanted: Wanted): Promise<void>;
  slice(number: number): Promise<SliceRow>;
  slices(): Promise<SliceRow[]>;
  workspace(): Promise<string>;
  /** Reasons of its changes of state, oldest first. */
  story(number: number): Promise<string[]>;
  /** What of slices is there outside the gateway's tables: databases, roles, folders, processes. */
  left(): Promise<string[]>;
  close(): Promise<void>;
};

const limits: Limits = { starts: 4, poolSize: 1, memoryMb: 100_000, sliceMb: 300, failures: 5, trashDays: 7 };

/** What a fleet's slices are. */
export type FleetProgram = {
  main: string;
  environment: (spec: RunSpec, dataDir: string) => Record<string, string>;
  migrations: string;
};

const fake: FleetProgram = {
  main: fileURLToPath(new URL('./fake-slice.ts', import.meta.url)),
  environment: ({ number, port }, dataDir) => ({
    PORT: String(port),
    SLICE_KEY_FILE: namesOf(number, dataDir).keyFile,
  }),
  migrations: fileURLToPath(new URL('./fake-migrations', import.meta.url)),
};

/** Starts the place for a test, of fake slices where nothing else is given. */
export async function startFleet(firstPort: number, program = fake): Promise<Fleet> {
  const dataDir = await mkdtemp(join(tmpdir(), 'queunir-fleet-'));
  const server = await startThrowawayCluster();
  const adminUrl = server.url('postgres');
  await onDatabase(adminUrl, null, (client) => client.query('create database wa_saas'));
  const database = openDatabase<DB>(server.url('wa_saas'), () => {});
  await migrate(database.pool, migrationsFolder);
  const behaviours = new Map<number | string, string>();
  const runtime = () =>
    createProcessRuntime({
      dataDir,
      program: program.main,
      environment: (spec) => ({
        ...program.environment(spec, dataDir),
        BEHAVIOUR: behaviours.get(spec.number) ?? behaviours.get(spec.image) ?? 'well',
      }),
    });
  const deps: ActDeps = { ...depsOf(database, adminUrl, dataDir, program), runtimes: { process: runtime() } };
  const { vault } = deps;
  const fresh = { runtime: 'process', image: 'one', memoryMb: 300, firstPort } as const;
  const by = { actor: 'system' } as const;
  const closers: (() => Promise<void>)[] = [];
  const workspace = async () =>
    (await database.db.insertInto('workspace').defaultValues().returning('id').executeTakeFirstOrThrow()).id;
  return {
    deps,
    database,
    gateway: ({ limits: change = {}, pool = false, tend = async () => {} } = {}) => {
      const leader = standForLeader(server.url('wa_saas'));
      const orchestrator = createOrchestrator({
        // A runtime of its own, as another process would have.
        deps: { ...deps, runtimes: { process: runtime() } },
        leader,
        limits: () => ({ ...limits, ...change }),
        image: 'one',
        poolPaused: () => !pool,
        tend,
        makePoolSlice: async () => {
          const poolExpiresAt = new Date(Date.now() + 3_600_000);
          await createSlice(database.db, vault, {
            ...fresh,
            workspaceId: null,
            poolExpiresAt,
            by,
            why: 'pool',
          });
        },
        everyMs: 50,
      });
      closers.push(async () => {
        await orchestrator.stop();
        await leader.stop();
      });
      orchestrator.start();
      return { orchestrator, leader };
    },
    behave: (which, behaviour) => void behaviours.set(which, behaviour),
    add: async () => {
      const workspaceId = await workspace();
      return createSlice(database.db, vault, { ...fresh, workspaceId, poolExpiresAt: null, by, why: 'test' });
    },
    want: async (number, wanted) => {
      await database.db.updateTable('slice').set({ wanted }).where('number', '=', number).execute();
    },
    slice: async (number) => (await findSlice(database.db, number))!,
    slices: () => listSlices(database.db),
    workspace,
    story: async (number) => {
      const query = database.db.selectFrom('event').select(['to_state', 'reason']);
      const rows = await query.where('slice_number', '=', number).orderBy('id').execute();
      return rows.map(({ to_state, reason }) => `${to_state}: ${reason}`);
    },
    left: () => whatIsLeft(server, runtime().list, dataDir),
    close: async () => {
      for (const close of closers) await close();
      for (const { number } of await runtime().list()) await runtime().stop(number, 0);
      await database.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function depsOf(
  { db }: Database<DB>,
  adminUrl: string,
  dataDir: string,
  { migrations, main }: FleetProgram,
): Omit<ActDeps, 'runtimes'> {
  const vault = createVault(randomBytes(32));
  const now = () => new Date();
  return {
    db,
    log: createLog({ level: 'silent' }),
    now,
    vault,
    client: createSliceClient({ vault, now }),
    provision: {
      ...{ adminUrl, dataDir, vault, databaseHost: null, folderOwner: () => null },
      template: () =>
        ensureTemplate(adminUrl, { stamp: 'fleet1', migrate: (url) => migrateBy(url, migrations) }),
    },
    backups: { dir: join(dataDir, 'backups'), schemaOf: () => readMigrations(migrations) },
    versionOf: async (_runtime, image) => {
      if (image === 'none')
        throw new AppError('image_unknown', 'There is no such image.', { blame: 'caller' });
      if (main !== fake.main) return null;
      return image === 'mislabelled' ? 'another' : 'fake';
    },
    patience: {
      readyMs: 20_000,
      graceMs: 2_000,
      againMs: 50,
      mostAgainMs: 400,
      wellMs: 60_000,
      linkMs: 10_000,
      steadyMs: 1_500,
    },
    browserTurn: () => 0,
    baseUrl: 'http://127.0.0.1:3000',
    chance: () => 0,
  };
}

async function migrateBy(url: string, folder: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  await migrate(pool, folder).finally(() => pool.end());
}
