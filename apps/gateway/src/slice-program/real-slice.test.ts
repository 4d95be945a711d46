import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Postgres } from '@queunir/server/postgres/start-postgres';
import { freePort } from '@queunir/server/process/free-port';
import { startThrowawayCluster } from '@queunir/server/testing/throwaway-cluster';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { provision, rewriteKey } from '../provisioner/provision.ts';
import type { ProvisionDeps, ToProvision } from '../provisioner/provision.types.ts';
import { namesOf } from '../provisioner/slice-names.ts';
import { createProcessRuntime } from '../runtimes/process/process-runtime.ts';
import { createSliceClient } from '../slice-client/slice-client.ts';
import { ensureTemplate } from '../templates/ensure-template.ts';
import { createVault } from '../vault/vault.ts';
import { sliceEnvironment } from './slice-environment.ts';
import { sliceProgram, sliceTemplate } from './slice-program.ts';

let server: Postgres;
let dataDir: string;
const vault = createVault(randomBytes(32));

beforeEach(async () => {
  server = await startThrowawayCluster();
  dataDir = await mkdtemp(join(tmpdir(), 'queunir-real-slice-'));
});
afterEach(async () => {
  await runtime().stop(1, 5_000);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const runtime = () =>
  createProcessRuntime({
    dataDir,
    program: sliceProgram.main,
    environment: (spec) =>
      sliceEnvironment(
        {
          ...{ dataDir, publicUrl: null, whatsappUrl: 'http://127.0.0.1:9/', chromiumPath: null },
          ...{ anchorsKeyFile: null, demoPhone: false, logLevel: 'warn', checkReplies: true },
        },
        spec,
      ),
  });

test('a real slice comes up on what was provisioned, and goes over to its owner without a restart', async () => {
  const deps: ProvisionDeps = {
    ...{ adminUrl: server.url('postgres'), databaseHost: null, dataDir, vault, folderOwner: () => null },
    template: async () => ensureTemplate(server.url('postgres'), await sliceTemplate()),
  };
  const pooled: ToProvision = {
    ...{ number: 1, generation: 1, workspaceId: null },
    ...{ secret: 'p'.repeat(43), databasePassword: 'd'.repeat(43) },
  };
  await provision(deps, pooled);
  const port = await freePort();
  const { folder } = namesOf(1, dataDir);
  await runtime().start({ number: 1, generation: 1, port, image: 'none', memoryMb: 300, folder });
  const client = createSliceClient({ vault, now: () => new Date() });
  const row = (secret: string, workspace_id: string | null) => ({
    ...{ number: 1, generation: 1, port, workspace_id },
    secret_sealed: vault.seal(secret, 'secret of slice 1'),
  });
  const waiting = row(pooled.secret, null);
  await expect
    .poll(() => client.health(waiting).catch(() => null))
    .toMatchObject({ linked: false, phase: 'off', browserUp: false });
  const workspaceId = '01900000-0000-7000-8000-000000000001';
  await rewriteKey(deps, { ...pooled, workspaceId, secret: 's'.repeat(43) });
  const claimed = row('s'.repeat(43), workspaceId);
  expect(await client.health(claimed)).toMatchObject({ phase: 'off' });
  await expect(client.health(waiting)).rejects.toMatchObject({ code: 'slice_silent' });
  expect((await runtime().usage(1))!.memoryMb).toBeGreaterThan(20);
});
