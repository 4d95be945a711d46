import { join } from 'node:path';
import { namesOf } from '../provisioner/slice-names.ts';
import type { RunSpec } from '../runtimes/runtime.types.ts';

/** What every slice is told. */
export type SliceSettings = {
  readonly dataDir: string;
  readonly publicUrl: string | null;
  readonly whatsappUrl: string;
  readonly chromiumPath: string | null;
  readonly anchorsKeyFile: string | null;
  readonly demoPhone: boolean;
  readonly logLevel: string;
  readonly checkReplies: boolean;
};

/** The whole environment of a slice that runs as a process: nothing of the gateway's own gets into it, and nothing secret. */
export function sliceEnvironment(
  settings: SliceSettings,
  { number, port, browserAfterMs = 0 }: RunSpec,
): Record<string, string> {
  const { folder, keyFile } = namesOf(number, settings.dataDir);
  const optional = {
    PUBLIC_URL: settings.publicUrl,
    CHROMIUM_PATH: settings.chromiumPath,
    ANCHORS_KEY: settings.anchorsKeyFile,
    NODE_ENV: settings.checkReplies ? 'test' : 'production',
  };
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    HOME: join(folder, 'session'),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    PORT: String(port),
    SLICE_KEY_FILE: keyFile,
    SLICE_DIR: folder,
    DATA_DIR: settings.dataDir,
    WHATSAPP_URL: settings.whatsappUrl,
    DEMO_PHONE: settings.demoPhone ? 'on' : 'off',
    LOG_LEVEL: settings.logLevel,
    BROWSER_AFTER_MS: String(browserAfterMs),
    ...Object.fromEntries(
      Object.entries(optional).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  };
}

/** Where a slice in a container finds what it may read of this machine. */
export const insideContainer = { anchors: '/data/anchors', anchorsKey: '/data/anchors.key' };

/** What a slice in a container is told beyond what its image says itself: where things are, and its browser. */
export function containerEnvironment(
  settings: SliceSettings,
  { browserAfterMs = 0 }: Pick<RunSpec, 'browserAfterMs'>,
): Record<string, string> {
  const { publicUrl, whatsappUrl, anchorsKeyFile, logLevel, checkReplies } = settings;
  return {
    WHATSAPP_URL: whatsappUrl,
    LOG_LEVEL: logLevel,
    BROWSER_AFTER_MS: String(browserAfterMs),
    NODE_ENV: checkReplies ? 'test' : 'production',
    ...(publicUrl !== null && { PUBLIC_URL: publicUrl }),
    ...(anchorsKeyFile !== null && { ANCHORS_KEY: insideContainer.anchorsKey }),
  };
}
