import { resolve } from 'node:path';
import { readAddress } from '@queunir/server/config/read-address';
import { freezeDeep, readConfig } from '@queunir/server/config/read-config';
import * as z from 'zod/mini';

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const httpUrl = z.url({ protocol: /^https?$/ });

const variables = z.object({
  PORT: z._default(port, 3000),
  HOST: z.optional(z.string()),
  PUBLIC_URL: z.optional(httpUrl),
  DATA_DIR: z._default(z.string(), './.data'),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  WHATSAPP_URL: z._default(httpUrl, 'https://web.whatsapp.com/'),
  DEMO_PHONE_PORT: z._default(port, 0),
  METRICS_PORT: z.optional(port),
  ANCHORS_KEY: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'warn'),
  NODE_ENV: z.optional(z.string()),
});

/** Every setting that a slice reads, by its name in the environment. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** Settings of a slice that runs by itself. */
export type SliceConfig = {
  readonly http: {
    readonly host: string;
    /** 0: any free port. */
    readonly port: number;
    /** The address that people use, without a slash at its end; null when only this machine is served. */
    readonly publicUrl: string | null;
    /** Others than the person at this machine may reach it. */
    readonly isPublic: boolean;
    readonly checkReplies: boolean;
  };
  readonly data: { readonly dir: string; readonly databaseUrl: string | null };
  readonly whatsapp: { readonly url: string };
  readonly demo: { readonly port: number };
  readonly metrics: { readonly port: number | null };
  /** File with the operator's own public key for anchor tables (PEM), beside the project's. */
  readonly anchors: { readonly keyFile: string | null };
  readonly log: { readonly level: string };
};

/** Reads the settings; throws `config_invalid` with what to correct. */
export function readSliceConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): SliceConfig {
  const given = readConfig(variables, env);
  const address = readAddress(given);
  return freezeDeep({
    http: {
      ...address,
      port: given.PORT,
      checkReplies: given.NODE_ENV === 'development' || given.NODE_ENV === 'test',
    },
    data: { dir: resolve(given.DATA_DIR), databaseUrl: given.DATABASE_URL ?? null },
    whatsapp: { url: given.WHATSAPP_URL },
    demo: { port: given.DEMO_PHONE_PORT },
    metrics: { port: given.METRICS_PORT ?? null },
    anchors: { keyFile: given.ANCHORS_KEY ? resolve(given.ANCHORS_KEY) : null },
    log: { level: given.LOG_LEVEL },
  });
}
