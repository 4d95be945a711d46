import { mkdir } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { AppError } from '@queunir/server/errors/app-error';
import { listen } from '@queunir/server/http/listen';
import type { Log } from '@queunir/server/log/create-log';
import { createMetrics, serveMetrics } from '@queunir/server/metrics/serve-metrics';
import { tryLock } from '@queunir/server/process/file-lock';
import { freePort } from '@queunir/server/process/free-port';
import type { Closers } from '@queunir/server/shutdown/closers';
import { mountWeb } from '@queunir/server/web/web.controller';
import { listWebFiles } from '@queunir/server/web/web-files';
import { openGatewayDatabase } from './database/open-gateway-database.ts';
import type { DB } from './database/schema.generated.ts';
import { composeGateway, type Gateway } from './gateway.compose.ts';
import type { GatewayConfig } from './gateway.config.ts';
import { addFleetFigures } from './monitor/add-fleet-figures.ts';
import { standForLeader } from './orchestrator/leader.ts';
import { runsOn } from './runs-on.ts';
import { openDocker } from './runtimes/docker/open-docker.ts';
import { openSlicePlace } from './slice-program/slice-place.ts';
import { openVault } from './vault/vault.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const migrationsFolder = fromHere('../migrations');
const webFolder = fromHere('../../web/dist-saas');

/** What slices may reserve together where nobody says it: the rest is for the system, PostgreSQL and the gateway. */
const shareOfMachine = 0.75;
/** Each slice may hold twelve; the gateway and an operator's tools the rest. */
const connectionsFor = (slices: number) => 40 + 12 * slices;

export type RunningGateway = {
  gateway: Gateway;
  port: number;
  /** The address to open: with the one-time token while there is no operator. */
  openAt: string;
  /** One line a part: what it runs on. */
  runsOn: string[];
};

/** Starts the gateway with everything it needs; whatever was opened is in `closers`, also after a failure. */
export async function startGateway(
  given: GatewayConfig,
  log: Log,
  closers: Closers,
): Promise<RunningGateway> {
  const config = await choosePort(given);
  const { dir } = config.data;
  await mkdir(dir, { recursive: true, mode: 0o755 });
  closers.add('lock', await takeFolder(dir));
  const machineMb = totalmem() / 1_048_576;
  const memoryMb = config.slices.memoryMb ?? Math.floor(machineMb * shareOfMachine);
  const { runtime, image } = config.slices;
  const docker = runtime === 'docker' ? await openDocker(dir) : null;
  const place = await openGatewayDatabase({
    databaseUrl: config.data.databaseUrl,
    dataDir: dir,
    port: config.data.databasePort,
    // Operators may let slices reserve all of the machine while it runs.
    maxConnections: connectionsFor(Math.ceil(Math.max(memoryMb, machineMb) / config.slices.sliceMb)),
    containers: docker?.network ?? null,
    log,
  });
  closers.add('postgres', place.stop);
  const database = openDatabase<DB>(place.url, (error) =>
    log.warn({ err: error }, 'an idle connection was lost'),
  );
  closers.add('database', database.close);
  await migrate(database.pool, migrationsFolder);
  const files = await listWebFiles(webFolder);
  const vault = await openVault(join(dir, 'gateway.key'));
  const leader = standForLeader(place.url);
  closers.add('leader', leader.stop);
  const slices = await openSlicePlace(settingsOf(config), place.adminUrl, docker && { place: docker, image });
  const gateway = await composeGateway({
    config,
    database,
    log,
    vault,
    leader,
    memoryMb,
    databaseUrl: place.url,
    now: () => new Date(),
    runtimes: slices.runtimes,
    images: slices.images,
    provision: { adminUrl: place.adminUrl, dataDir: dir, vault, ...slices.provision },
    mountRest: (router) => mountWeb(router, files),
  });
  closers.add('gateway', async () => {
    // The embedded database ends with this process, and with it what a slice could do. Elsewhere slices live on.
    if (config.data.databaseUrl === null) await gateway.stopSlices();
    await gateway.stop();
  });
  if (config.metrics.port !== null) {
    const registry = createMetrics();
    addFleetFigures(registry, database.db, gateway.room);
    const metrics = await serveMetrics(registry, config.metrics.port);
    closers.add('metrics', () => metrics.close());
  }
  const dataWaits = await gateway.takeUpAdoption();
  if (config.http.routesPort !== null) {
    const routes = await listen(gateway.routes, { host: '127.0.0.1', port: config.http.routesPort });
    closers.add('routes', () => routes.close());
  }
  const listening = await listen(gateway.app, config.http);
  closers.add('http', () => listening.close());
  closers.add('streams', gateway.endStreams);
  const base = config.http.publicUrl ?? `http://127.0.0.1:${listening.port}`;
  gateway.start();
  return {
    gateway,
    port: listening.port,
    openAt: (await gateway.ownerLink()) ?? `${base}/`,
    runsOn: runsOn(config, {
      base,
      database: place.runsOn,
      webFiles: files?.size ?? null,
      slices: slices.runsOn,
      fit: Math.floor(memoryMb / config.slices.sliceMb),
      dataWaits,
    }),
  };
}

/** Links in mails name the port, so it is known before anything starts. */
async function choosePort(config: GatewayConfig): Promise<GatewayConfig> {
  if (config.http.port !== 0) return config;
  return { ...config, http: { ...config.http, port: await freePort() } };
}

function settingsOf({ data, http, slices, log }: GatewayConfig) {
  return {
    dataDir: data.dir,
    publicUrl: http.publicUrl,
    whatsappUrl: slices.whatsappUrl,
    chromiumPath: slices.chromiumPath,
    anchorsKeyFile: slices.anchorsKeyFile,
    // The phone has no sign-in of its own: it is offered only where the person sits at this machine.
    demoPhone: !http.isPublic,
    logLevel: log.level,
    checkReplies: http.checkReplies,
  };
}

/** One Queunir a data folder. */
async function takeFolder(dir: string): Promise<() => Promise<void>> {
  const lock = await tryLock(join(dir, 'queunir.lock'));
  if (lock.taken) return lock.release;
  const message = `Queunir runs on ${dir} already (process ${lock.holder.pid}). Stop that one, or start with another folder: DATA_DIR=./.data-2 PORT=3001 npm start`;
  throw new AppError('already_running', message, { blame: 'caller' });
}
