import { join } from 'node:path';
import { freePort } from '@queunir/server/process/free-port';
import { type Child, startChild } from './child.ts';
import { settings } from './e2e.config.ts';
import { repository } from './repository.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';
import { ensureWebApp } from './web-app.ts';

/** A gateway with its slices, on embedded parts. */
export type Service = {
  /** Address without a slash at its end. */
  url: string;
  /** The address that it printed: for the first operator, while there is none. */
  ownerUrl: string;
  dataDir: string;
  /** Its own, of its database, of its first slice. */
  ports: readonly number[];
  child: Child;
  /** Stops it, its slices and its database; the data stays. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Stops it and removes its data. */
  remove: () => Promise<void>;
};

/** What differs from a first start: whose data it goes on with, and on which ports. */
export type ServicePlace = { dataDir: string; ports?: readonly number[] };

/** Starts a gateway as a person does, on ports of its own, and waits until it prints its address. */
export async function startService(
  env: Record<string, string> = {},
  place: ServicePlace | null = null,
): Promise<Service> {
  await ensureWebApp();
  const dataDir = place?.dataDir ?? (await makeTempFolder('service'));
  const ports = place?.ports ?? (await Promise.all([freePort(), freePort(), freePort()]));
  const child = startChild(process.execPath, [join(repository, 'apps/gateway/src/main.ts')], {
    cwd: repository,
    env: {
      ...settings.surroundings,
      NODE_ENV: 'production',
      ...env,
      PORT: String(ports[0]),
      DATABASE_PORT: String(ports[1]),
      FIRST_SLICE_PORT: String(ports[2]),
      DATA_DIR: dataDir,
    },
  });
  // Slices are asked to end in good order first, a page linked just now among them.
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => child.stop(signal, 90_000);
  const remove = async () => {
    await stop();
    await removeFolder(dataDir);
  };
  try {
    const [, address = ''] = await child.waitForLine(/ready: (https?:\/\/\S+)/, 120_000);
    return { url: new URL(address).origin, ownerUrl: address, dataDir, ports, child, stop, remove };
  } catch (error) {
    await child.stop('SIGKILL');
    if (!place) await removeFolder(dataDir);
    throw error;
  }
}
