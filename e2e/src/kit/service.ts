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
  /** Address for the first operator. */
  ownerUrl: string;
  child: Child;
  /** Stops it, its slices and its database, and removes its data. */
  remove: () => Promise<void>;
};

/** Starts a gateway as a person does, on ports of its own, and waits until it prints its address. */
export async function startService(env: Record<string, string> = {}): Promise<Service> {
  await ensureWebApp();
  const dataDir = await makeTempFolder('service');
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
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
  try {
    const [, address = ''] = await child.waitForLine(/ready: (https?:\/\/\S+)/, 120_000);
    return {
      url: new URL(address).origin,
      ownerUrl: address,
      child,
      remove: async () => {
        // Slices are asked to end in good order first, a page linked just now among them.
        await child.stop('SIGTERM', 90_000);
        await removeFolder(dataDir);
      },
    };
  } catch (error) {
    await child.stop('SIGKILL');
    await removeFolder(dataDir);
    throw error;
  }
}
