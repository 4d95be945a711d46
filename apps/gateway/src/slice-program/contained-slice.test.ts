import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@queunir/server/log/create-log';
import { freePort } from '@queunir/server/process/free-port';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type GatewayDatabase, openGatewayDatabase } from '../database/open-gateway-database.ts';
import { provision } from '../provisioner/provision.ts';
import type { ProvisionDeps, ToProvision } from '../provisioner/provision.types.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { accountOf } from '../runtimes/docker/container-options.ts';
import { findContainers } from '../runtimes/docker/labels.ts';
import { type DockerPlace, openDocker } from '../runtimes/docker/open-docker.ts';
import { removeNetwork } from '../runtimes/docker/slice-network.ts';
import { createSliceClient } from '../slice-client/slice-client.ts';
import { openOutsideWorld, outside } from '../testing/outside-world.ts';
import { connectTo, logInTo, probeInside, startRenderer, writeTo } from '../testing/probe-inside.ts';
import { sliceImage } from '../testing/slice-images.ts';
import { createVault } from '../vault/vault.ts';
import { openSlicePlace, type SlicePlace } from './slice-place.ts';

// Two real slices in containers, on a real database, with things around that they must not reach.

const vault = createVault(randomBytes(32));
const buildMs = 600_000;
let dataDir: string;
let docker: DockerPlace;
let database: GatewayDatabase;
let slices: SlicePlace;
let hostService: Server;
let ports: number[];
const closers: (() => unknown)[] = [];
let ready: Promise<void> | null = null;

beforeEach(async (context) => {
  needs(context, 'docker engine', 'root', { program: 'ip' }, { program: 'nsenter' });
  ready ??= open();
  await ready;
}, buildMs);
afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, buildMs);

async function open(): Promise<void> {
  const image = await sliceImage();
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-contained-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755);
  docker = await openDocker(dataDir);
  closers.push(() => removeNetwork(docker.engine, docker.network));
  database = await openGatewayDatabase({
    ...{ databaseUrl: null, dataDir, port: await freePort(), maxConnections: 60 },
    ...{ containers: docker.network, log: createLog({ level: 'silent' }) },
  });
  closers.push(database.stop);
  slices = await openSlicePlace(
    {
      ...{ dataDir, publicUrl: null, whatsappUrl: 'http://127.0.0.1:9/', chromiumPath: null },
      ...{ anchorsKeyFile: null, demoPhone: false, logLevel: 'warn', checkReplies: true },
    },
    database.adminUrl,
    { place: docker, image },
  );
  hostService = createServer((socket) => socket.end()).listen(0, '0.0.0.0');
  await once(hostService, 'listening');
  closers.push(() => hostService.close());
  const world = await openOutsideWorld();
  closers.push(world.close);
  const deps: ProvisionDeps = { adminUrl: database.adminUrl, dataDir, vault, ...slices.provision };
  ports = [await freePort(), await freePort()];
  closers.push(async () => {
    for (const number of [1, 2]) {
      await slices.runtimes.docker!.stop(number, 5_000);
      await slices.runtimes.docker!.forget(number);
    }
  });
  for (const number of [1, 2]) {
    await provision(deps, made(number));
    const { folder } = namesOf(number, dataDir);
    const port = ports[number - 1]!;
    await slices.runtimes.docker!.start({ number, generation: 1, port, image, memoryMb: 400, folder });
  }
}

const made = (number: number): ToProvision => ({
  ...{ number, generation: 1, workspaceId: null },
  ...{ secret: String(number).repeat(43), databasePassword: `d${number}`.repeat(20) },
});
const client = createSliceClient({ vault, now: () => new Date() });
const untilUp = async (number: number) => {
  const secret_sealed = vault.seal(made(number).secret, `secret of slice ${number}`);
  const slice = { number, generation: 1, port: ports[number - 1]!, workspace_id: null, secret_sealed };
  await expect.poll(() => client.health(slice).catch(() => null)).toMatchObject({ phase: 'off' });
};
const containerOf = async (number: number) =>
  (await findContainers(docker.engine, docker.gateway, number)).find(({ lives }) => lives)!.id;
const probe = async <T>(source: string) => probeInside<T>(docker.engine, await containerOf(1), source);

test('two slices come up in containers on databases of their own, and the gateway speaks with both', async () => {
  for (const number of [1, 2]) await untilUp(number);
  expect((await slices.runtimes.docker!.usage(1))!.memoryMb).toBeGreaterThan(20);
});

test('from inside nothing answers but the database, name servers and public addresses', async () => {
  await untilUp(2);
  const neighbour = (await docker.engine.getContainer(await containerOf(2)).inspect()).NetworkSettings;
  const [neighbourAddress] = Object.values(neighbour.Networks).map(({ IPAddress }) => IPAddress);
  const { port } = hostService.address() as AddressInfo;
  const { gateway } = docker.network;
  const own = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal, address }) => family === 'IPv4' && !internal && address !== gateway)!.address;
  const databasePort = new URL(database.adminUrl).port;
  const around = {
    neighbour: `${neighbourAddress}:3000`,
    'neighbour by its published port': `${gateway}:${ports[1]}`,
    'a service of this machine': `${gateway}:${port}`,
    'the same by another address': `${own}:${port}`,
    'the private network around': `${outside.private}:8080`,
    '169.254.0.0/16': `${outside.linkLocal}:8080`,
    'where clouds tell secrets': '169.254.169.254:80',
    internet: `${outside.public}:8080`,
    database: `${gateway}:${databasePort}`,
  };
  // That something is there to be refused is seen from this machine, which may reach it.
  const there = [
    around.neighbour,
    around['a service of this machine'],
    around['169.254.0.0/16'],
    around['the private network around'],
  ];
  expect(await Promise.all(there.map(reaches))).toEqual([true, true, true, true]);
  const answered = await probe<Record<string, boolean>>(connectTo(around));
  const open = Object.keys(answered).filter((name) => answered[name]);
  expect(open).toEqual(['internet', 'database']);
});

test('its key opens its own database and no other, and no other account gets in from there', async () => {
  const { databaseUrl } = JSON.parse(await readFile(namesOf(1, dataDir).keyFile, 'utf8')) as {
    databaseUrl: string;
  };
  const change = (path: string, user?: string, password?: string) => {
    const url = new URL(databaseUrl);
    url.pathname = path;
    if (user) url.username = user;
    if (password) url.password = password;
    return url.href;
  };
  const admin = new URL(database.adminUrl);
  const said = await probe<Record<string, string>>(
    logInTo({
      own: databaseUrl,
      neighbour: change('/wa_slice_2'),
      'neighbour, with its own key': change('/wa_slice_2', 'wa_slice_2', made(2).databasePassword),
      gateway: change('/wa_saas'),
      server: change('/postgres'),
      superuser: change('/postgres', admin.username, decodeURIComponent(admin.password)),
    }),
  );
  const refused = '28000';
  expect(said).toEqual({
    own: 'in',
    neighbour: refused,
    // What a slice cannot know would let it in: the password is what keeps it out.
    'neighbour, with its own key': 'in',
    gateway: refused,
    server: refused,
    superuser: refused,
  });
});

test('it runs as its own account without any right, sees no engine, and writes in three places', async () => {
  const folders = [
    '/slice/session',
    '/slice/media',
    '/tmp',
    '/',
    '/app',
    '/slice',
    '/slice/keys',
    '/data',
    '/data/anchors',
  ];
  expect(await probe<string[]>(writeTo([...folders, '/etc', '/var', '/dev', '/dev/shm', '/run']))).toEqual(
    folders.slice(0, 3),
  );
  const seen = await probe<{ status: string; sockets: boolean[] }>(`
    import { existsSync, readFileSync } from 'node:fs';
    const sockets = ['/var/run/docker.sock', '/run/docker.sock', '/run/containerd/containerd.sock'].map((path) => existsSync(path));
    console.log(JSON.stringify({ status: readFileSync('/proc/1/status', 'utf8'), sockets }));`);
  expect(seen.sockets).toEqual([false, false, false]);
  const { uid } = accountOf(1);
  for (const line of [
    `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
    'CapEff:\t0000000000000000',
    'CapBnd:\t0000000000000000',
    'NoNewPrivs:\t1',
    'Seccomp:\t2',
  ])
    expect(seen.status).toContain(line);
});

test('a page is shown in a process that Chromium shut in once more', async () => {
  const seen = await probe<{
    facts: { seccomp: number; filters: number; namespaces: number }[];
    ownFilters: number;
  }>(startRenderer);
  expect(seen).toMatchObject({ shown: 'hello', sandbox: true, switchedOff: false });
  expect(seen.facts.length).toBeGreaterThan(0);
  for (const { seccomp, filters, namespaces } of seen.facts) {
    expect(seccomp).toBe(2);
    // The container's own filter, and Chromium's on top of it.
    expect(filters).toBeGreaterThan(seen.ownFilters);
    expect(namespaces).toBeGreaterThan(1);
  }
});

async function reaches(address: string): Promise<boolean> {
  const [host, port] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host: host!, port: Number(port), timeout: 5_000 });
    const say = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket
      .on('connect', () => say(true))
      .on('error', () => say(false))
      .on('timeout', () => say(false));
  });
}
