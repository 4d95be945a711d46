import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@queunir/server/database/pool';
import { listen } from '@queunir/server/http/listen';
import { createLog } from '@queunir/server/log/create-log';
import type { DB } from '../../database/schema.generated.ts';
import { composeGateway } from '../../gateway.compose.ts';
import { readGatewayConfig } from '../../gateway.config.ts';
import { standForLeader } from '../../orchestrator/leader.ts';
import { namesOf } from '../../provisioner/slice-names.ts';
import { accountOf } from '../../runtimes/docker/container-options.ts';
import { createDockerRuntime } from '../../runtimes/docker/docker-runtime.ts';
import { readSeccomp } from '../../runtimes/docker/read-seccomp.ts';
import { createProcessRuntime } from '../../runtimes/process/process-runtime.ts';
import { ensureTemplate } from '../../templates/ensure-template.ts';
import { openVault } from '../../vault/vault.ts';
import { type ChaosPlace, fakeProgram, hurriedPace } from './chaos-place.ts';

// A whole gateway, to be killed: all of it is real but the program of its slices.

const place = JSON.parse(process.argv[2] ?? '') as ChaosPlace;
const { dataDir, adminUrl, databaseUrl, port } = place;

/** Read at each start of a slice: a test changes it meanwhile. */
function behaviourOf(number: number): string {
  try {
    return readFileSync(join(place.behaviours, String(number)), 'utf8');
  } catch {
    return 'well';
  }
}

async function runtimes() {
  const processes = createProcessRuntime({
    dataDir,
    program: fakeProgram,
    environment: ({ number, port }) => ({
      PORT: String(port),
      BEHAVIOUR: behaviourOf(number),
      SLICE_KEY_FILE: namesOf(number, dataDir).keyFile,
    }),
  });
  if (!place.engine) return { process: processes };
  const { default: Docker } = await import('dockerode');
  const { socket, network, gateway } = place.engine;
  const docker = createDockerRuntime({
    engine: new Docker({ socketPath: socket }),
    ...{ gateway, network, shared: [], guard: async () => {}, seccomp: readSeccomp() },
    environment: ({ number }) => ({
      ...{ PORT: '3000', HOST: '0.0.0.0', BEHAVIOUR: behaviourOf(number), SLICE_NUMBER: String(number) },
    }),
  });
  return { process: processes, docker };
}

const log = createLog({ level: 'warn' });
const database = openDatabase<DB>(databaseUrl, () => {});
const vault = await openVault(join(place.keys, 'gateway.key'));
const config = readGatewayConfig({
  ...{ PORT: String(port), DATA_DIR: dataDir, POOL_SIZE: '0', FIRST_SLICE_PORT: String(place.firstPort) },
  ...{ NODE_ENV: 'test' },
});
const gateway = await composeGateway({
  ...{
    config,
    database,
    databaseUrl,
    log,
    vault,
    memoryMb: 1_000_000,
    now: () => new Date(),
    pace: hurriedPace,
  },
  databaseUrl,
  images: { newest: 'one', schemaOf: async () => [], versionOf: async () => 'fake' },
  leader: standForLeader(databaseUrl),
  runtimes: await runtimes(),
  provision: {
    ...{ adminUrl, dataDir, vault, databaseHost: null },
    folderOwner: place.engine ? accountOf : () => null,
    template: () => ensureTemplate(adminUrl, { stamp: 'chaos1', migrate: async () => {} }),
  },
  mountRest: () => {},
});
await listen(gateway.app, { host: '127.0.0.1', port });
gateway.start();
console.log('chaos gateway listens');
