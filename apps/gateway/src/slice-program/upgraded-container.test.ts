import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { createLog } from '@queunir/server/log/create-log';
import { freePort } from '@queunir/server/process/free-port';
import { needs } from '@queunir/server/testing/needs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findBackups } from '../backups/backup.store.ts';
import { restoreBackup } from '../backups/restore-backup.ts';
import { openGatewayDatabase } from '../database/open-gateway-database.ts';
import type { DB } from '../database/schema.generated.ts';
import { migrationsFolder } from '../database/test-gateway-database.ts';
import { createOrchestrator } from '../orchestrator/create-orchestrator.ts';
import type { ActDeps } from '../orchestrator/orchestrator.types.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { accountOf } from '../runtimes/docker/container-options.ts';
import { openDocker } from '../runtimes/docker/open-docker.ts';
import { removeNetwork } from '../runtimes/docker/slice-network.ts';
import { createSliceClient } from '../slice-client/slice-client.ts';
import { createSlice } from '../slices/create-slice.ts';
import { findSlice } from '../slices/slice.store.ts';
import { sliceImage } from '../testing/slice-images.ts';
import { wantUpgrade } from '../upgrades/want-upgrade.ts';
import { createVault } from '../vault/vault.ts';
import { openSlicePlace } from './slice-place.ts';

// A real slice in a container, from its making to its third image.

const longMs = 900_000;
const vault = createVault(randomBytes(32));
const log = createLog({ level: 'silent' });
const by = { actor: 'system' } as const;
const closers: (() => unknown)[] = [];

beforeEach((context) => needs(context, 'docker engine', 'root'));
afterAll(async () => {
  for (const close of closers.reverse()) await close();
}, longMs);

async function open(image: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'queunir-upgraded-'));
  closers.push(() => rm(dataDir, { recursive: true, force: true }));
  await chmod(dataDir, 0o755);
  const docker = await openDocker(dataDir);
  closers.push(() => removeNetwork(docker.engine, docker.network));
  const place = await openGatewayDatabase({
    ...{ databaseUrl: null, dataDir, port: await freePort(), maxConnections: 60 },
    ...{ containers: docker.network, log },
  });
  closers.push(place.stop);
  const { db, pool, close } = openDatabase<DB>(place.url, () => {});
  closers.push(close);
  await migrate(pool, migrationsFolder);
  const settings = {
    ...{ dataDir, publicUrl: null, whatsappUrl: 'http://127.0.0.1:9/', chromiumPath: null },
    ...{ anchorsKeyFile: null, demoPhone: false, logLevel: 'warn', checkReplies: true },
  };
  const slices = await openSlicePlace(settings, place.adminUrl, { place: docker, image });
  const now = () => new Date();
  const deps: ActDeps = {
    ...{ db, log, now, vault, client: createSliceClient({ vault, now }), chance: () => 0 },
    browserTurn: () => 0,
    baseUrl: 'http://127.0.0.1:3000',
    ...{ runtimes: slices.runtimes, versionOf: slices.images.versionOf },
    provision: { adminUrl: place.adminUrl, dataDir, vault, ...slices.provision },
    backups: { dir: join(dataDir, 'backups'), schemaOf: slices.images.schemaOf },
    patience: {
      ...{ readyMs: 120_000, graceMs: 20_000, againMs: 100, mostAgainMs: 400, wellMs: 60_000 },
      ...{ linkMs: 20_000, steadyMs: 1_000 },
    },
  };
  const limits = { starts: 4, poolSize: 0, memoryMb: 10_000, sliceMb: 400, failures: 5, trashDays: 7 };
  const orchestrator = createOrchestrator({
    ...{ deps, leader: { isLeader: async () => true }, limits: () => limits, image, everyMs: 200 },
    ...{ poolPaused: () => true, makePoolSlice: async () => {}, tend: async () => {} },
  });
  closers.push(async () => {
    await orchestrator.stopAll();
    await slices.runtimes.docker!.forget(1);
  });
  orchestrator.start();
  return { deps, engine: docker.engine, dataDir };
}

test('a slice in a container is upgraded behind a backup, left as it was by an image that does not start, and put back', {
  timeout: longMs,
}, async () => {
  const image = await sliceImage();
  const { deps, engine, dataDir } = await open(image);
  const { db } = deps;
  const tag = `t${process.pid}`;
  const [next, broken] = [`queunir-upgrade-test:${tag}-next`, `queunir-upgrade-test:${tag}-broken`];
  await engine.getImage(image).tag({ repo: 'queunir-upgrade-test', tag: `${tag}-next` });
  const empty = await engine.createContainer({ Image: image });
  await empty.commit({
    ...{ repo: 'queunir-upgrade-test', tag: `${tag}-broken` },
    changes: 'CMD ["-e", "process.exit(3)"]',
  });
  await empty.remove();
  closers.push(async () => {
    for (const name of [next, broken]) await engine.getImage(name).remove();
  });
  const workspace = await db
    .insertInto('workspace')
    .defaultValues()
    .returning('id')
    .executeTakeFirstOrThrow();
  const { number } = await createSlice(db, vault, {
    ...{ workspaceId: workspace.id, runtime: 'docker', image, memoryMb: 400, firstPort: await freePort() },
    ...{ poolExpiresAt: null, by, why: 'test' },
  });
  const become = (wanted: object) =>
    expect.poll(() => findSlice(db, number), { timeout: 300_000, interval: 200 }).toMatchObject(wanted);
  await become({ state: 'running' });
  const { uid, gid } = accountOf(number);
  const kept = join(namesOf(number, dataDir).session, 'kept');
  await writeFile(kept, 'of the first image', { mode: 0o600 });
  await chown(kept, uid, gid);

  await wantUpgrade(deps, number, next, by, null);
  await become({ state: 'running', image: next, previous_image: image, wanted_image: null });
  expect(await findBackups(db, number)).toMatchObject([{ image, reason: `before ${next}` }]);

  await wantUpgrade(deps, number, broken, by, null);
  await become({ state: 'running', image: next, refused_image: broken, task: null });
  await expect(wantUpgrade(deps, number, 'queunir-upgrade-test:none', by, null)).rejects.toMatchObject({
    code: 'image_unknown',
  });

  await writeFile(kept, 'spoiled');
  const backup = (await findBackups(db, number)).at(-1)!;
  const { generation } = (await findSlice(db, number))!;
  await restoreBackup(deps, number, backup.id, by, 'test');
  await become({ state: 'running', generation: generation + 1, task: null });
  expect(await readFile(kept, 'utf8')).toBe('of the first image');
  const { session } = namesOf(number, dataDir);
  for (const path of [session, kept]) expect(await stat(path)).toMatchObject({ uid, gid });
});
