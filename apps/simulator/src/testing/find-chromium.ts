import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that the tests run: `CHROMIUM_PATH`, else the first of the usual places. Throws when there is none. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM_PATH ?? '', ...usualPlaces].find(
    (path) => path !== '' && existsSync(path),
  );
  if (!found) throw new Error('no Chromium found; set CHROMIUM_PATH');
  return found;
}
