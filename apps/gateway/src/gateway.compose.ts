import type { RequestListener } from 'node:http';
import type { Database } from '@queunir/server/database/pool';
import { createApp } from '@queunir/server/http/create-app';
import type { Log } from '@queunir/server/log/create-log';
import type { Express, Router } from 'express';
import { composeAccounts } from './account/account.compose.ts';
import type { DB } from './database/schema.generated.ts';
import type { Actor } from './event/write-event.ts';
import type { GatewayConfig } from './gateway.config.ts';
import type { GatewayDb } from './gateway.types.ts';
import { createMonitor } from './monitor/create-monitor.ts';
import { createOrchestrator } from './orchestrator/create-orchestrator.ts';
import type { Leader } from './orchestrator/leader.ts';
import type { ActDeps } from './orchestrator/orchestrator.types.ts';
import type { Limits } from './orchestrator/plan.types.ts';
import { claimSlice } from './pool/claim-slice.ts';
import type { ProvisionDeps } from './provisioner/provision.types.ts';
import { answerRoutes } from './proxy/answer-routes.ts';
import { createProxy } from './proxy/create-proxy.ts';
import { createDecideRoute } from './proxy/decide-route.ts';
import { findTarget } from './proxy/find-target.ts';
import { gatewayCaller } from './proxy/gateway-caller.ts';
import { rememberTargets } from './proxy/remember-targets.ts';
import { createSliceClient, type SliceClient } from './slice-client/slice-client.ts';
import { createSlice } from './slices/create-slice.ts';
import { endStreamsEverywhere } from './slices/end-streams.ts';
import type { SliceRow, Wanted } from './slices/slice.types.ts';
import { type Which, wantSlice } from './slices/want-slice.ts';
import type { Vault } from './vault/vault.ts';

export type GatewayOptions = {
  config: GatewayConfig;
  database: Database<DB>;
  log: Log;
  vault: Vault;
  leader: Leader;
  memoryMb: number;
  now: () => Date;
  runtimes: ActDeps['runtimes'];
  provision: ProvisionDeps;
  /** Mounts what is not the API: the web app's files. */
  mountRest: (router: Router) => void;
};

/** A gateway whose parts are wired together. */
export type Gateway = {
  app: Express;
  /** Answers nginx, on a port that only this machine reaches. */
  routes: RequestListener;
  /** The address that the terminal prints for the first operator; null once there is one. */
  ownerLink(): Promise<string | null>;
  start(): void;
  /** Ends what this gateway does; slices live on. */
  stop(): Promise<void>;
  /** Ends every slice in good order. */
  stopSlices(): Promise<void>;
};

const lookEveryMs = 2_000;
const checkEveryMs = 60_000;
const poolHours = 24;
const patience = { readyMs: 60_000, graceMs: 60_000, againMs: 2_000, mostAgainMs: 300_000, wellMs: 600_000 };
const judgement = { silentChecks: 3, softShare: 0.9, hardShare: 1.3, notFlowingMs: 300_000 };
const mostFailures = 5;
const startsAtOnce = 4;

/** Wires the rooms of the gateway. */
export async function composeGateway(options: GatewayOptions): Promise<Gateway> {
  const { config, log, now, vault } = options;
  const { db, pool } = options.database;
  const client = createSliceClient({ vault, now });
  const { orchestrator, monitor, claim } = composeFleet(options, client);
  const want = async (which: Which, wanted: Wanted, by: Actor, why: string) => {
    await wantSlice(db, which, wanted, by, why);
    orchestrator.wake();
  };
  const accounts = composeAccounts({
    ...{ db, log, now, signUp: config.signUp, mail: config.mail, baseUrl: baseUrlOf(config) },
    secret: vault.derive('sign-in'),
    hooks: {
      onSessionEnded: (sessionId) => endStreamsEverywhere({ db, client, log }, sessionId),
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
  const wake = ({ number }: SliceRow) => want({ number }, 'running', { actor: 'system' }, 'asked for');
  const target = (workspaceId: string | null) => findTarget({ db, mostFailures, wake }, workspaceId);
  const decide = createDecideRoute({
    client,
    who: gatewayCaller(accounts.who),
    target: rememberTargets(target, () => performance.now()),
  });
  const proxy = createProxy({ log, decide });
  const app = createApp({
    log,
    rules: {
      who: accounts.who,
      checkReplies: config.http.checkReplies,
      publicHttps: config.http.publicUrl?.startsWith('https:') ?? false,
    },
    publicHost: config.http.publicUrl === null ? null : new URL(config.http.publicUrl).host,
    health: { database: async () => void (await pool.query('select 1')) },
    // All other /api is the slice's; its bodies pass unread.
    mountRaw: (router) =>
      router.use('/api', (req, res, next) => (owned.test(req.path) ? next() : proxy.handler(req, res, next))),
    mountApi: (router) => accounts.mount(router),
    mountRest: (router) => {
      accounts.mountPages(router);
      options.mountRest(router);
    },
  });
  return {
    app,
    routes: answerRoutes(decide),
    ownerLink: accounts.ownerLink,
    start: () => {
      orchestrator.start();
      monitor.start();
    },
    stop: async () => {
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

/** Wires what makes, starts and looks after slices. */
function composeFleet(options: GatewayOptions, client: SliceClient) {
  const { config, log, now, vault, provision, leader, runtimes } = options;
  const { db } = options.database;
  const { runtime, image, sliceMb: memoryMb, firstPort, poolSize } = config.slices;
  const fresh = () => ({ runtime, image, memoryMb, firstPort });
  const deps: ActDeps = { db, log, now, vault, provision, runtimes, client, patience, chance: Math.random };
  const limits: Limits = {
    ...{ starts: startsAtOnce, poolSize, memoryMb: options.memoryMb, sliceMb: memoryMb },
    ...{ failures: mostFailures, trashDays: 7 },
  };
  const orchestrator = createOrchestrator({
    ...{ deps, leader, image, limits: () => limits, poolPaused: () => false, everyMs: lookEveryMs },
    makePoolSlice: async () => {
      const poolExpiresAt = new Date(now().getTime() + poolHours * 3_600_000);
      const by = { actor: 'orchestrator' } as const;
      await createSlice(db, vault, { ...fresh(), workspaceId: null, poolExpiresAt, by, why: 'for the pool' });
    },
  });
  const monitor = createMonitor({
    ...{ deps, limits: judgement, everyMs: checkEveryMs, isLeader: leader.isLeader },
    restart: (number, why) => orchestrator.restart(number, why),
    tell: async ({ slice, kind, words, change }) => log.warn({ slice, kind, change }, words),
  });
  const claim = (workspaceId: string, by: Actor) =>
    claimSlice({ db, vault, provision, now, fresh }, workspaceId, by);
  return { orchestrator, monitor, claim };
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

const baseUrlOf = ({ http }: GatewayConfig) => http.publicUrl ?? `http://127.0.0.1:${http.port}`;
