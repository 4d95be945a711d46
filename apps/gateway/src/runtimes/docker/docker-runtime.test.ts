import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@queunir/server/process/free-port';
import { needs } from '@queunir/server/testing/needs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fakeSliceImage } from '../../testing/slice-images.ts';
import { runtimeSuite, type SuiteRuntime } from '../runtime.suite.ts';
import { accountOf } from './container-options.ts';
import type { Engine } from './docker.types.ts';
import { createDockerRuntime } from './docker-runtime.ts';
import { openEngine } from './open-engine.ts';
import { readSeccomp } from './read-seccomp.ts';
import { ensureNetwork, removeNetwork, type SliceNetwork } from './slice-network.ts';

let engine: Engine;
let image: string;
let dataDir: string;
let gateway: string;
let network: SliceNetwork | null = null;
const behaviours = new Map<number, string>();
const imageMs = 600_000;

beforeEach(async (context) => {
  needs(context, 'docker engine', 'root');
  engine = await openEngine();
  image ??= await fakeSliceImage();
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-containers-'));
  await chmod(dataDir, 0o755);
  gateway = randomBytes(4).toString('hex');
  network = await ensureNetwork(engine, gateway);
}, imageMs);
afterEach(async () => {
  if (!network) return;
  const runtime = place().runtime();
  for (const { number } of await runtime.list()) await runtime.stop(number, 0);
  for (const number of behaviours.keys()) await runtime.forget(number);
  await removeNetwork(engine, network);
  network = null;
  await rm(dataDir, { recursive: true, force: true });
});

function place(): SuiteRuntime {
  return {
    runtime: () =>
      createDockerRuntime({
        ...{ engine, gateway, network: network!.name, shared: [], guard: async () => {} },
        seccomp: readSeccomp(),
        environment: ({ number }) => ({
          BEHAVIOUR: behaviours.get(number) ?? 'well',
          HOST: '0.0.0.0',
          SLICE_KEY_FILE: '',
        }),
      }),
    spec: async (number, behaviour, generation = 1) => {
      behaviours.set(number, behaviour);
      const folder = join(dataDir, 'slices', String(number));
      for (const name of ['session', 'media', 'keys']) {
        await mkdir(join(folder, name), { recursive: true });
        await chown(join(folder, name), accountOf(number).uid, accountOf(number).gid);
      }
      return { number, generation, port: await freePort(), image, memoryMb: 100, folder };
    },
  };
}

describe('the Docker runtime', () => {
  runtimeSuite(place);

  test('containers of another gateway are not seen, and not touched', async () => {
    const [ours, spec] = [place().runtime(), await place().spec(1, 'well')];
    await ours.start(spec);
    const theirs = createDockerRuntime({
      ...{ engine, gateway: 'ffffffff', network: network!.name, shared: [], guard: async () => {} },
      ...{ seccomp: readSeccomp(), environment: () => ({}) },
    });
    expect(await theirs.list()).toEqual([]);
    await theirs.stop(1, 0);
    await theirs.forget(1);
    expect(await ours.list()).toHaveLength(1);
  });

  test('no slice is started where the rules that keep it apart cannot be made', async () => {
    const unsafe = createDockerRuntime({
      ...{ engine, gateway, network: network!.name, shared: [], seccomp: readSeccomp() },
      guard: () => Promise.reject(new Error('no rules')),
      environment: () => ({}),
    });
    await expect(unsafe.start(await place().spec(1, 'well'))).rejects.toMatchObject({ code: 'start_failed' });
    expect(await unsafe.list()).toEqual([]);
  });

  test('what the life before said is still there after the next start', async () => {
    const runtime = place().runtime();
    await runtime.start(await place().spec(1, 'crash-at-once'));
    await expect.poll(() => runtime.list()).toEqual([]);
    await runtime.start(await place().spec(1, 'well', 2));
    await expect
      .poll(() => runtime.logs(1, 10))
      .toEqual([
        'fake slice begins: crash-at-once',
        'fake slice cannot start',
        'fake slice begins: well',
        'fake slice listens',
      ]);
  });
});
