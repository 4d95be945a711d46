import { resolve } from 'node:path';

/** What the command line reads from its surroundings. */
export type CliConfig = {
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  publicUrl: string | null;
  /** The folder the person stands in: npm itself moves to the project's. */
  workingDir: string;
};

/** Reads PORT, DATA_DIR, DATABASE_URL and PUBLIC_URL. */
export function readCliConfig(env: NodeJS.ProcessEnv = process.env): CliConfig {
  return {
    port: Number(env.PORT || 3000),
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || null,
    publicUrl: env.PUBLIC_URL || null,
    workingDir: env.INIT_CWD || process.cwd(),
  };
}
