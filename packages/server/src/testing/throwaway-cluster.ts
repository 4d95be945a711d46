import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Postgres, startPostgres } from '../postgres/start-postgres.ts';

/** A cluster for tests and benchmarks: a new folder, nothing synced to disk, gone when stopped. */
export async function startThrowawayCluster(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'queunir-test-'));
  await chmod(folder, 0o755);
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    maxConnections: 200,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
