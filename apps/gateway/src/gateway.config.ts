import { resolve } from 'node:path';
import { readAddress } from '@queunir/server/config/read-address';
import { freezeDeep, readConfig } from '@queunir/server/config/read-config';
import * as z from 'zod/mini';

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const count = z.coerce.number().check(z.int(), z.gte(0), z.lte(10_000));
const httpUrl = z.url({ protocol: /^https?$/ });

const variables = z.object({
  PORT: z._default(port, 3000),
  HOST: z.optional(z.string()),
  PUBLIC_URL: z.optional(httpUrl),
  DATA_DIR: z._default(z.string(), './.data'),
  DATABASE_PORT: z.optional(port),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/ })),
  WHATSAPP_URL: z._default(httpUrl, 'https://web.whatsapp.com/'),
  METRICS_PORT: z.optional(port),
  ROUTES_PORT: z.optional(port),
  ANCHORS_KEY: z.optional(z.string()),
  CHROMIUM_PATH: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'warn'),
  NODE_ENV: z.optional(z.string()),
  SIGN_UP: z.optional(z.enum(['closed', 'invited', 'open'])),
  RUNTIME: z._default(z.enum(['process', 'docker']), 'process'),
  SLICE_IMAGE: z._default(z.string(), 'queunir-slice:latest'),
  FIRST_SLICE_PORT: z._default(port, 5001),
  POOL_SIZE: z._default(count, 1),
  SLICE_MEMORY_MB: z._default(count.check(z.gte(100)), 400),
  SLICES_MEMORY_MB: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
  SMTP_URL: z.optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.optional(z.email()),
});

/** Every setting that the gateway reads, by its name in the environment. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** Settings of the gateway. */
export type GatewayConfig = {
  readonly http: {
    readonly host: string;
    /** 0: any free one. */
    readonly port: number;
    /** The address that people use, without a slash at its end; null when only this machine is served. */
    readonly publicUrl: string | null;
    /** Where nginx on this machine asks to whom a request goes; null where none stands in front. */
    readonly routesPort: number | null;
    /** Others than the person at this machine may reach it. */
    readonly isPublic: boolean;
    readonly checkReplies: boolean;
  };
  /** `databasePort`: of the embedded server; null: 5433 or any free one, and the same from then on. */
  readonly data: {
    readonly dir: string;
    readonly databaseUrl: string | null;
    readonly databasePort: number | null;
  };
  /** Who may sign up: nobody, who was invited, or everybody. */
  readonly signUp: 'closed' | 'invited' | 'open';
  readonly slices: {
    readonly runtime: 'process' | 'docker';
    readonly image: string;
    readonly firstPort: number;
    readonly poolSize: number;
    /** Memory that one slice reserves. */
    readonly sliceMb: number;
    /** Memory that all slices together may reserve; null: three quarters of the machine's. */
    readonly memoryMb: number | null;
    readonly whatsappUrl: string;
    readonly chromiumPath: string | null;
    readonly anchorsKeyFile: string | null;
  };
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  readonly metrics: { readonly port: number | null };
  readonly log: { readonly level: string };
};

/** Reads the settings; throws `config_invalid` with what to correct. */
export function readGatewayConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): GatewayConfig {
  const given = readConfig(variables, env);
  const address = readAddress(given);
  return freezeDeep({
    http: {
      ...address,
      port: given.PORT,
      routesPort: given.ROUTES_PORT ?? null,
      checkReplies: given.NODE_ENV === 'development' || given.NODE_ENV === 'test',
    },
    data: {
      dir: resolve(given.DATA_DIR),
      databaseUrl: given.DATABASE_URL ?? null,
      databasePort: given.DATABASE_PORT ?? null,
    },
    signUp: given.SIGN_UP ?? (address.isPublic ? 'invited' : 'open'),
    slices: {
      runtime: given.RUNTIME,
      image: given.SLICE_IMAGE,
      firstPort: given.FIRST_SLICE_PORT,
      poolSize: given.POOL_SIZE,
      sliceMb: given.SLICE_MEMORY_MB,
      memoryMb: given.SLICES_MEMORY_MB ?? null,
      whatsappUrl: given.WHATSAPP_URL,
      chromiumPath: given.CHROMIUM_PATH ?? null,
      anchorsKeyFile: given.ANCHORS_KEY ? resolve(given.ANCHORS_KEY) : null,
    },
    mail: { smtpUrl: given.SMTP_URL ?? null, from: given.MAIL_FROM ?? 'queunir@localhost' },
    metrics: { port: given.METRICS_PORT ?? null },
    log: { level: given.LOG_LEVEL },
  });
}
