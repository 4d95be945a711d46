import { join } from 'node:path';
import { freePort } from '@queunir/server/process/free-port';
import { type Child, startChild } from './child.ts';
import { settings } from './e2e.config.ts';
import { repository } from './repository.ts';
import { makeTempFolder, removeFolder } from './temp-folder.ts';
import { ensureWebApp } from './web-app.ts';

/** A whole product, as a person starts it. */
export type Product = {
  /** Address without a slash at its end. */
  url: string;
  /** Address for the first password, or null when one is set already. */
  setupUrl: string | null;
  dataDir: string;
  child: Child;
  /** Stops it as Ctrl-C or a service manager does; the data stays. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Stops it if it runs and removes its data. */
  remove: () => Promise<void>;
};

/** What differs from a plain start. */
export type ProductOptions = {
  dataDir?: string;
  port?: number;
  /** False where nobody looks at the pages: then the web app need not be built. */
  webApp?: boolean;
  /** Such as WHATSAPP_URL or DATABASE_URL. */
  env?: Record<string, string>;
};

/** Starts the product on embedded parts and waits until it prints its address. */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  if (options.webApp !== false) await ensureWebApp();
  const dataDir = options.dataDir ?? (await makeTempFolder('product'));
  const port = options.port ?? (await freePort());
  const child = startChild(process.execPath, [join(repository, 'apps/slice/src/standalone.ts')], {
    cwd: repository,
    env: {
      ...settings.surroundings,
      NODE_ENV: 'production',
      ...options.env,
      PORT: String(port),
      DATA_DIR: dataDir,
    },
  });
  // A page linked a moment ago is given 40 s to save itself before the product ends.
  const stop = (signal?: NodeJS.Signals) => child.stop(signal, 60_000);
  try {
    const [address] = await child.waitForLine(/https?:\/\/[^\s"']+/, 90_000);
    return {
      url: new URL(address).origin,
      setupUrl: address.includes('/setup') ? address : null,
      dataDir,
      child,
      stop,
      remove: async () => {
        await child.stop('SIGTERM', 5_000);
        await removeFolder(dataDir);
      },
    };
  } catch (error) {
    await stop('SIGKILL');
    throw error;
  }
}
