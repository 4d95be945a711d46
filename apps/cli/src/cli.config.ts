import { resolve } from 'node:path';

/** What the command line reads from its surroundings. */
export type CliConfig = {
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  publicUrl: string | null;
  /** Of the service: how its slices run, and what they are given. */
  slices: {
    runtime: 'process' | 'docker';
    image: string;
    firstPort: number;
    poolSize: number;
    /** Memory that one reserves. */
    sliceMb: number;
    /** Memory that all together may reserve; null: three quarters of the machine's. */
    memoryMb: number | null;
  };
  /** Of the embedded database of the service; null: chosen at its first start. */
  databasePort: number | null;
  hasMailServer: boolean;
  /** Where a Docker Engine listens. */
  dockerSocket: string;
  /** The folder the person stands in: npm itself moves to the project's. */
  workingDir: string;
};

/** Reads the settings that the doctor looks at, with the defaults that the programs have. */
export function readCliConfig(env: NodeJS.ProcessEnv = process.env): CliConfig {
  return {
    port: Number(env.PORT || 3000),
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || null,
    publicUrl: env.PUBLIC_URL || null,
    slices: {
      runtime: env.RUNTIME === 'docker' ? 'docker' : 'process',
      image: env.SLICE_IMAGE || 'queunir-slice:latest',
      firstPort: Number(env.FIRST_SLICE_PORT || 5001),
      poolSize: Number(env.POOL_SIZE || 1),
      sliceMb: Number(env.SLICE_MEMORY_MB || 400),
      memoryMb: env.SLICES_MEMORY_MB ? Number(env.SLICES_MEMORY_MB) : null,
    },
    databasePort: env.DATABASE_PORT ? Number(env.DATABASE_PORT) : null,
    hasMailServer: Boolean(env.SMTP_URL),
    dockerSocket: /^unix:\/\/(.+)$/.exec(env.DOCKER_HOST ?? '')?.[1] ?? '/var/run/docker.sock',
    workingDir: env.INIT_CWD || process.cwd(),
  };
}
