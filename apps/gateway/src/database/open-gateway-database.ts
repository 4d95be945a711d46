import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '@queunir/server/log/create-log';
import { keepPostgres } from '@queunir/server/postgres/keep-postgres';
import { ensureGatewayDatabase } from './ensure-gateway-database.ts';
import { keepDatabasePort } from './keep-database-port.ts';

/** Where the gateway's own database is, and by which address it makes those of the slices. */
export type GatewayDatabase = {
  url: string;
  /** May make roles and databases. */
  adminUrl: string;
  runsOn: string;
  stop: () => Promise<void>;
};

/** This machine's address on the network of containers, and that network. */
export type ContainerNet = { readonly gateway: string; readonly subnet: string };

/** Uses the server named by the operator, or starts the embedded one; makes `wa_saas` at the first start. */
export async function openGatewayDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  /** Of the embedded server; null: chosen at the first start. */
  port: number | null;
  maxConnections: number;
  /** The network of slices in containers, where the embedded server listens too; null: there is none. */
  containers: ContainerNet | null;
  log: Log;
}): Promise<GatewayDatabase> {
  if (options.databaseUrl !== null) {
    const { host } = new URL(options.databaseUrl);
    const url = await ensureGatewayDatabase(options.databaseUrl, options.dataDir);
    return {
      url,
      adminUrl: options.databaseUrl,
      runsOn: `PostgreSQL at ${host} (DATABASE_URL)`,
      stop: async () => {},
    };
  }
  const folder = join(options.dataDir, 'postgres');
  const server = await keepPostgres({
    dataDir: folder,
    maxConnections: options.maxConnections,
    // Slices that live on know it by this port.
    port: options.port ?? (await keepDatabasePort(options.dataDir)),
    ...(options.containers && { settings: await listenTo(options.containers, options.dataDir) }),
    onTrouble: (words, error) => options.log.warn(error === undefined ? {} : { err: error }, words),
  });
  try {
    const adminUrl = server.url('postgres');
    const runsOn = `PostgreSQL 17, embedded, in ${folder}`;
    return {
      url: await ensureGatewayDatabase(adminUrl, options.dataDir),
      adminUrl,
      runsOn,
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** From the network of containers a slice's role may reach the database of its own name, and nobody anything else. */
async function listenTo({ gateway, subnet }: ContainerNet, dataDir: string): Promise<Record<string, string>> {
  const path = join(dataDir, 'postgres.hba');
  const rules = [
    'host all all 127.0.0.1/32 scram-sha-256',
    `host sameuser "/^wa_slice_[0-9]+$" ${subnet} scram-sha-256`,
  ];
  // Read by the server's account.
  await writeFile(path, `${rules.join('\n')}\n`, { mode: 0o644 });
  return { listen_addresses: `127.0.0.1,${gateway}`, hba_file: path };
}
