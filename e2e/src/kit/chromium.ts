import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { settings } from './e2e.config.ts';

/** Where Chromium is on the systems this is developed on. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that people's pages are shown with here. Errors when none is installed. */
export function findPersonsChromium(): string {
  const path = [settings.chromiumPath, ...places].find((place) => place !== null && existsSync(place));
  if (!path) throw new Error('No Chromium is installed. Install Debian’s "chromium", or set CHROMIUM_PATH.');
  return path;
}

/** Starts the browser of a person who uses Queunir (not the one that shows WhatsApp). */
export function startPersonsBrowser(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findPersonsChromium(),
    // A signal ends this whole program (see child.ts), not the browser alone.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Chromium refuses to run its sandbox as root; only our own pages are opened in this browser.
    args: [...(root ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}
