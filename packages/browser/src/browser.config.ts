/** What choosing and launching a browser needs to know of its surroundings. */
export type BrowserConfig = {
  /** The program that the operator named; null when we are to find one. */
  chromiumPath: string | null;
  /** Where a bundled browser is unpacked: `<dataDir>/browser/<version>`. */
  dataDir: string;
  /** Proxy and home settings that Chromium itself understands. */
  inherited: Record<string, string>;
};

const passedOn = [
  'HOME',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'all_proxy',
];

/** Reads CHROMIUM_PATH and DATA_DIR. */
export function readBrowserConfig(env: NodeJS.ProcessEnv = process.env): BrowserConfig {
  const inherited = passedOn.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []));
  return {
    chromiumPath: env.CHROMIUM_PATH || null,
    dataDir: env.DATA_DIR || '.data',
    inherited: Object.fromEntries(inherited),
  };
}
