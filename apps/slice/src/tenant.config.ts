import { resolve } from 'node:path';
import { freezeDeep, readConfig } from '@queunir/server/config/read-config';
import * as z from 'zod/mini';

const port = z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535));
const address = z.url({ protocol: /^https?$/ });

const variables = z.object({
  PORT: port,
  HOST: z._default(z.string(), '127.0.0.1'),
  PUBLIC_URL: z.optional(address),
  SLICE_KEY_FILE: z.string(),
  SLICE_DIR: z.string(),
  DATA_DIR: z.string(),
  WHATSAPP_URL: z._default(address, 'https://web.whatsapp.com/'),
  BROWSER_AFTER_MS: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(600_000)), 0),
  DEMO_PHONE: z._default(z.enum(['on', 'off']), 'off'),
  ANCHORS_KEY: z.optional(z.string()),
  LOG_LEVEL: z._default(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), 'warn'),
  NODE_ENV: z.optional(z.string()),
});

/** Settings of a slice behind a gateway, which sets them all. Nothing secret is among them: that is in the key file. */
export type TenantConfig = {
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly publicUrl: string | null;
    readonly checkReplies: boolean;
  };
  readonly keyFile: string;
  /** The slice's own folder. */
  readonly sliceDir: string;
  /** Shared with others, to be read: browsers and anchor tables. */
  readonly dataDir: string;
  readonly whatsapp: { readonly url: string };
  /** Other browsers of this machine start before it. */
  readonly browserAfterMs: number;
  readonly demoPhone: boolean;
  readonly anchors: { readonly keyFile: string | null };
  readonly log: { readonly level: string };
};

/** Reads the settings; throws `config_invalid` with what to correct. */
export function readTenantConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
): TenantConfig {
  const given = readConfig(variables, env);
  return freezeDeep({
    http: {
      host: given.HOST,
      port: given.PORT,
      publicUrl: given.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      checkReplies: given.NODE_ENV === 'development' || given.NODE_ENV === 'test',
    },
    keyFile: resolve(given.SLICE_KEY_FILE),
    sliceDir: resolve(given.SLICE_DIR),
    dataDir: resolve(given.DATA_DIR),
    whatsapp: { url: given.WHATSAPP_URL },
    browserAfterMs: given.BROWSER_AFTER_MS,
    demoPhone: given.DEMO_PHONE === 'on',
    anchors: { keyFile: given.ANCHORS_KEY ? resolve(given.ANCHORS_KEY) : null },
    log: { level: given.LOG_LEVEL },
  });
}
