import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folder of the pages written by hand. */
export const FIXTURES = resolve(import.meta.dirname, '../fixtures');

/** Path of a fixture. */
export function fixture(name: string): string {
  return join(FIXTURES, name);
}

/** Real saved pages beside the repository; they are read in place and never committed. */
export const SAVED_PAGES = resolve(import.meta.dirname, '../../../../shared/data/whatsapp-web-pages');
export const HAS_SAVED_PAGES = existsSync(SAVED_PAGES) && readdirSync(SAVED_PAGES).length > 0;
