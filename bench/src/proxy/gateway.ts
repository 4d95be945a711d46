import { randomBytes } from 'node:crypto';
import { repository } from '@queunir/e2e/kit/repository';
import { openGatewayDatabase } from '@queunir/gateway/database/open-gateway-database';
import type { DB } from '@queunir/gateway/database/schema.generated';
import { composeGateway } from '@queunir/gateway/gateway.compose';
import { readGatewayConfig } from '@queunir/gateway/gateway.config';
import { standForLeader } from '@queunir/gateway/orchestrator/leader';
import { createVault } from '@queunir/gateway/vault/vault';
import { migrate } from '@queunir/server/database/migrate';
import { openDatabase } from '@queunir/server/database/pool';
import { listen } from '@queunir/server/http/listen';
import { createLog } from '@queunir/server/log/create-log';
import { freePort } from '@queunir/server/process/free-port';
import { endWithSignals } from '../kit/end-with-signals.ts';
import { newPerson } from '../kit/new-person.ts';

// The real gateway on a database of its own, whose one user's slice is the stub; its orchestrator is not started.
// Words: a folder, the slice's port, its own port, the port for nginx. Says the user's cookie.
const [folder = '', slicePort, port, routesPort] = process.argv.slice(2);
const log = createLog({ level: 'warn' });
const place = await openGatewayDatabase({
  ...{
    databaseUrl: null,
    dataDir: folder,
    port: await freePort(),
    maxConnections: 40,
    containers: null,
    log,
  },
});
const database = openDatabase<DB>(place.url, () => {});
await migrate(database.pool, `${repository}apps/gateway/migrations`);
const vault = createVault(randomBytes(32));
const cannot = () => Promise.reject(new Error('Nothing is started here.'));
const gateway = await composeGateway({
  config: readGatewayConfig({ PORT: port, DATA_DIR: folder, SIGN_UP: 'open' }),
  ...{ database, databaseUrl: place.url, log, vault, memoryMb: 1_000 },
  ...{ now: () => new Date(), mountRest: () => {} },
  images: { newest: 'bench', schemaOf: cannot, versionOf: cannot },
  leader: standForLeader(place.url),
  runtimes: {
    process: {
      ...{ kind: 'process', start: cannot, stop: async () => {}, usage: async () => null },
      ...{ list: async () => [], logs: async () => [], forget: async () => {}, onEnd: () => {} },
    },
  },
  provision: {
    ...{ adminUrl: place.adminUrl, databaseHost: null, dataDir: folder, vault },
    ...{ folderOwner: () => null, template: cannot },
  },
});
await listen(gateway.app, { host: '127.0.0.1', port: Number(port) });
await listen(gateway.routes, { host: '127.0.0.1', port: Number(routesPort) });
const person = await newPerson({ url: `http://127.0.0.1:${port}`, db: database.db });
await person.verify();
await database.db
  .updateTable('slice')
  .set({ state: 'running', port: Number(slicePort) })
  .execute();
console.log(`cookie ${await person.signIn()}`);
endWithSignals(async () => {
  await gateway.stop();
  await database.close();
  await place.stop();
});
