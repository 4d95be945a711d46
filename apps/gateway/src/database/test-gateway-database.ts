import { fileURLToPath } from 'node:url';
import { migrate } from '@queunir/server/database/migrate';
import { type Database, openDatabase } from '@queunir/server/database/pool';
import { readMigrations } from '@queunir/server/database/read-migrations';
import { createTestDatabase } from '@queunir/server/postgres/test-database';
import type { DB } from './schema.generated.ts';

/** Folder of the gateway's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Makes a fresh, migrated gateway database for one test; `close` drops it. */
export async function createTestGatewayDatabase(): Promise<Database<DB> & { url: string }> {
  const migrations = await readMigrations(migrationsFolder);
  const checksum = migrations.map((migration) => migration.checksum).join();
  const database = await createTestDatabase({ template: { name: 'gateway', checksum, prepare } });
  const opened = openDatabase<DB>(database.url, () => {});
  return {
    ...opened,
    url: database.url,
    close: async () => {
      await opened.close();
      await database.drop();
    },
  };
}

async function prepare(url: string): Promise<void> {
  const { pool, close } = openDatabase<DB>(url, () => {});
  await migrate(pool, migrationsFolder).finally(close);
}
