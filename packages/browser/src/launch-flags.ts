import { statfsSync } from 'node:fs';
import type { ChosenChromium } from './choose-chromium.ts';

const always = [
  '--lang=en-US',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-hang-monitor',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  // The page is always rendered, also when nothing looks at it.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--password-store=basic',
  '--use-mock-keychain',
  '--mute-audio',
  '--window-size=1366,900',
];

/** The flags of every launch; the user agent, when known, is the binary's own string without "Headless". */
export function launchFlags(chosen: ChosenChromium, profileDir: string, userAgent: string | null): string[] {
  return [
    ...always,
    chosen.headlessShell ? '--headless' : '--headless=new',
    `--user-data-dir=${profileDir}`,
    ...(chosen.sandbox ? [] : ['--no-sandbox']),
    ...(sharedMemoryIsSmall() ? ['--disable-dev-shm-usage'] : []),
    ...(userAgent === null ? [] : [`--user-agent=${userAgent}`]),
    'about:blank',
  ];
}

/** Containers often get 64 MB, and a page that needs more is killed. */
function sharedMemoryIsSmall(): boolean {
  try {
    const room = statfsSync('/dev/shm');
    return room.blocks * room.bsize < 256 * 1024 * 1024;
  } catch {
    return true;
  }
}
