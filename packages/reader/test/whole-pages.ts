import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIXTURES, HAS_SAVED_PAGES, SAVED_PAGES } from './fixtures.ts';

/** A page with a list or a chat, as a whole document. */
export type WholePage = { name: string; html: string };

/** Every saved page that is there, then every page written by hand. */
export const WHOLE_PAGES: readonly WholePage[] = [
  ...(HAS_SAVED_PAGES ? pagesIn(SAVED_PAGES) : []),
  ...pagesIn(FIXTURES).filter(({ name }) => !name.startsWith('phases/')),
];

function pagesIn(folder: string): WholePage[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  return names.sort().map((name) => ({ name, html: whole(readFileSync(join(folder, name), 'utf8')) }));
}

function whole(html: string): string {
  return html.includes('<body') ? html : inChat(html);
}

/** Rows or fragments of messages as the only content of an open chat with "Contact 01". */
export function inChat(rows: string): string {
  return `<html><body><div id="side"></div><div id="main"><header><div role="button" data-tab="6"><span dir="auto">Contact 01</span></div></header><div data-tab="8">${rows}</div></div></body></html>`;
}
