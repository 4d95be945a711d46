import type { RequestListener } from 'node:http';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@queunir/server/database/pool';
import { createApp } from '@queunir/server/http/create-app';
import type { Log } from '@queunir/server/log/create-log';
import type { Express, Router } from 'express';
import { type Accounts, composeAccounts } from './account/account.compose.ts';
import { type Admin, composeAdmin } from './admin/admin.compose.ts';
import { type AdoptDeps, adoptData, dataWaits } from './adoption/adopt-data.ts';
import { takeUpAdoption } from './adoption/take-up-adoption.ts';
import { composeAlerts } from './alerts/alerts.compose.ts';
import type { DB } from './database/schema.generated.ts';
import type { Actor } from './event/write-event.ts';
import type { GatewayConfig } from './gateway.config.ts';
import { createTending } from './gateway.tend.ts';
import type { GatewayDb } from './gateway.types.ts';
import { createMonitor } from './monitor/create-monitor.ts';
import { takeBrowserTurns } from './orchestrator/browser-turns.ts';
import { createOrchestrator } from './orchestrator/create-orchestrator.ts';
import type { Leader } from './orchestrator/leader.ts';
import type { ActDeps } from './orchestrator/orchestrator.types.ts';
import { type Pace, usualPace } from './orchestrator/pace.ts';
import type { Limits, Room } from './orchestrator/plan.types.ts';
import { claimSlice } from './pool/claim-slice.ts';
import type { ProvisionDeps } from './provisioner/provision.types.ts';
import { answerRoutes } from './proxy/answer-routes.ts';
import { createProxy, type SliceProxy } from './proxy/create-proxy.ts';
import { createDecideRoute } from './proxy/decide-route.ts';
import { findTarget } from './proxy/find-target.ts';
import { gatewayCaller } from './proxy/gateway-caller.ts';
import { rememberTargets } from './proxy/remember-targets.ts';
import { alertTargets } from './settings/alert-targets.ts';
import { createSettings, type Settings } from './settings/create-settings.ts';
import { standardSettings } from './settings/standard-settings.ts';
import { createSliceClient, type SliceClient } from './slice-client/slice-client.ts';
import type { Images } from './slice-program/images.ts';
import { createSlice } from './slices/create-slice.ts';
import { endStreamsEverywhere, endStreamsOf } from './slices/end-streams.ts';
import { noteRequests } from './slices/note-requests.ts';
import type { SliceRow, Wanted } from './slices/slice.types.ts';
import { type Which, wantSlice } from './slices/want-slice.ts';
import type { Vault } from './vault/vault.ts';

export type GatewayOptions = {
  config: GatewayConfig;
  database: Database<DB>;
  /** For what needs a connection of its own. */
  databaseUrl: string;
  log: Log;
  vault: Vault;
  leader: Leader;
  memoryMb: number;
  now: () => Date;
  runtimes: ActDeps['runtimes'];
  provision: ProvisionDeps;
  images: Images;
  /** `usualPace` where nobody says otherwise. */
  pace?: Pace;
  /** Mounts what is not the API: the web app's files. */
  mountRest: (router: Router) => void;
};

/** A gateway whose parts are wired together. */
export type Gateway = {
  app: RequestListener;
  /** Answers nginx, on a port that only this machine reaches. */
  routes: RequestListener;
  /** The address that the terminal prints for the first operator; null once there is one. */
  ownerLink(): Promise<string | null>;
  /** What still fits, and who waits. */
  room(): Room;
  /** To be called before `start`. True when what the single-person mode stored waits for the first operator. */
  takeUpAdoption(): Promise<boolean>;
  start(): void;
  /** Ends the event streams of operators. */
  endStreams(): void;
  /** Ends what this gateway does; slices live on. */
  stop(): Promise<void>;
  /** Ends every slice in good order. */
  stopSlices(): Promise<void>;
};

const poolHours = 24;
const judgement = { silentChecks: 3, softShare: 0.9, hardShare: 1.3, notFlowingMs: 300_000 };
const mostFailures = 5;
const grantMs = 60_000;

/** Wires the rooms of the gateway. */
export async function composeGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, log, now, vault } = options;
  const { db } = options.database;
  const client = createSliceClient({ vault, now });
  const machineMb = Math.floor(totalmem() / 1_048_576);
  const standards = standardSettings(config, options.memoryMb);
  const settingsDeps = { db, log, now, vault, standards, machineMb };
  const settings = createSettings(settingsDeps);
  await settings.load();
  const fleet = composeFleet(options, client, settings, () => alerts.round());
  const { deps, orchestrator, monitor, claim, adopt } = fleet;
  const want = async (which: Which, wanted: Wanted, by: Actor, why: string) => {
    await wantSlice(db, which, wanted, by, why);
    orchestrator.wake();
  };
  const accounts = composeAccounts({
    ...{ db, log, now, signUp: () => settings.current().signUp, mail: config.mail },
    baseUrl: baseUrlOf(config),
    secret: vault.derive('sign-in'),
    ownerFirst: () => dataWaits(db),
    hooks: {
      onSessionEnded: async (sessionId) => {
        admin.endSession(sessionId);
        await endStreamsEverywhere({ db, client, log }, sessionId);
      },
      onRightsChanged: (workspaceId) => void endStreamsOf({ db, client, log }, workspaceId),
      onVerified: async (userId) => {
        for (const id of await workspacesOwnedBy(db, userId))
          await claim(id, { actor: 'user', actorId: userId });
        orchestrator.wake();
      },
      onDelete: async (userId, workspaceIds) => {
        const by = { actor: 'user', actorId: userId } as const;
        for (const workspaceId of workspaceIds) await want({ workspaceId }, 'deleted', by, 'account deleted');
      },
    },
  });
  const alerts = composeAlerts({
    ...{ ...deps, room: orchestrator.room, mostFailures, mailer: accounts.mailer },
    targets: () => alertTargets(settings),
  });
  const admin = composeAdmin({
    ...{ ...settingsDeps, settings, orchestrator, monitor, mostFailures, grantMs, startedAt: now() },
    trashDays: (options.pace ?? usualPace).trashDays,
    ...{ leader: options.leader, runtimes: options.runtimes, runtime: config.slices.runtime },
    ...{ versionOf: deps.versionOf, newestImage: options.images.newest },
    ...{ dataDir: config.data.dir, databaseUrl: options.databaseUrl },
    mailBy: config.mail.smtpUrl ? 'server' : 'mailbox',
  });
  const wake = ({ number }: SliceRow) => want({ number }, 'running', { actor: 'system' }, 'asked for');
  const note = noteRequests({ db, log, now });
  const target = (workspaceId: string | null) => findTarget({ db, mostFailures, wake, note }, workspaceId);
  const elapsed = () => performance.now();
  const decide = createDecideRoute({
    client,
    who: gatewayCaller(accounts.who),
    target: rememberTargets(target, elapsed),
    elapsed,
  });
  const proxy = createProxy({
    ...{ log, decide, publicHost: publicHostOf(config) },
    behindProxy: isPublicHttps(config),
  });
  const app = composeApp(options, { accounts, admin, proxy });
  return {
    app: proxy.inFrontOf(app, (address) => slices.test(address)),
    routes: answerRoutes(decide),
    ownerLink: accounts.ownerLink,
    room: orchestrator.room,
    takeUpAdoption: () => takeUpAdoption(adopt),
    start: () => {
      orchestrator.start();
      monitor.start();
    },
    endStreams: admin.endStreams,
    stop: async () => {
      await admin.close();
      await monitor.stop();
      await orchestrator.stop();
      await proxy.close();
      await accounts.close();
    },
    stopSlices: () => orchestrator.stopAll(),
  };
}

/** What belongs to the gateway below /api. */
const owned = /^\/(auth|account|admin|billing)(\/|$)/;
/** Addresses of which that is plain to see that they do not. */
const slices = /^\/api\/(?!(auth|account|admin|billing)([/?#]|$))/;

/** Everything that answers HTTP, in its order. */
function composeApp(
  { config, log, database, mountRest }: GatewayOptions,
  { accounts, admin, proxy }: { accounts: Accounts; admin: Admin; proxy: SliceProxy },
): Express {
  return createApp({
    log,
    rules: {
      who: accounts.who,
      checkReplies: config.http.checkReplies,
      publicHttps: isPublicHttps(config),
    },
    publicHost: publicHostOf(config),
    health: { database: async () => void (await database.pool.query('select 1')) },
    // All other /api is the slice's; its bodies pass unread.
    mountRaw: (router) =>
      router.use('/api', (req, res, next) => (owned.test(req.path) ? next() : proxy.handler(req, res, next))),
    mountApi: (router) => {
      accounts.mount(router);
      admin.mount(router);
    },
    mountRest: (router) => {
      accounts.mountPages(router);
      mountRest(router);
    },
  });
}

/** Wires what makes, starts and looks after slices. */
function composeFleet(
  options: GatewayOptions,
  client: SliceClient,
  settings: Settings,
  eachRound: () => Promise<void>,
) {
  const { config, log, now, vault, provision, leader, runtimes, images, pace = usualPace } = options;
  const { patience, trashDays } = pace;
  const { db } = options.database;
  const { runtime, firstPort } = config.slices;
  const { newest: image, schemaOf, versionOf } = images;
  const fresh = () => ({ runtime, image, memoryMb: settings.current().sliceMemoryMb, firstPort });
  const deps: ActDeps = {
    ...{ db, log, now, vault, provision, runtimes, client, patience, versionOf, chance: Math.random },
    baseUrl: baseUrlOf(config),
    browserTurn: takeBrowserTurns(() => performance.now()),
    backups: { dir: join(config.data.dir, 'backups'), schemaOf },
  };
  const limits = (): Limits => {
    const {
      startsAtOnce: starts,
      poolSize,
      slicesMemoryMb: memoryMb,
      sliceMemoryMb: sliceMb,
    } = settings.current();
    return { ...{ starts, poolSize, memoryMb, sliceMb }, failures: mostFailures, trashDays };
  };
  const adopt: AdoptDeps = { db, vault, fresh };
  const claim = async (workspaceId: string, by: Actor) =>
    (await adoptData(adopt, workspaceId, by)) ??
    (await claimSlice({ db, vault, provision, now, fresh }, workspaceId, by));
  const orchestrator = createOrchestrator({
    ...{ deps, leader, image, limits, everyMs: pace.lookEveryMs },
    poolPaused: () => settings.current().poolPaused,
    tend: createTending(deps, {
      ...{ image, runtime, idleDays: () => settings.current().idleDays },
      claim: (id) => claim(id, { actor: 'orchestrator' }),
    }),
    makePoolSlice: async () => {
      const poolExpiresAt = new Date(now().getTime() + poolHours * 3_600_000);
      const by = { actor: 'orchestrator' } as const;
      await createSlice(db, vault, { ...fresh(), workspaceId: null, poolExpiresAt, by, why: 'for the pool' });
    },
  });
  const monitor = createMonitor({
    ...{ deps, limits: judgement, everyMs: pace.checkEveryMs, isLeader: leader.isLeader },
    restart: (number, why) => orchestrator.restart(number, why),
    tell: ({ slice, kind, words, change }) => log.warn({ slice, kind, change }, words),
    eachRound,
  });
  return { deps, orchestrator, monitor, claim, adopt };
}

async function workspacesOwnedBy(db: GatewayDb, userId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('workspace_member')
    .select('workspace_id')
    .where('user_id', '=', userId)
    .where('role', '=', 'owner')
    .execute();
  return rows.map((row) => row.workspace_id);
}

const publicHostOf = ({ http }: GatewayConfig) =>
  http.publicUrl === null ? null : new URL(http.publicUrl).host;
const isPublicHttps = ({ http }: GatewayConfig) => http.publicUrl?.startsWith('https:') ?? false;
const baseUrlOf = ({ http }: GatewayConfig) => http.publicUrl ?? `http://127.0.0.1:${http.port}`;
