import { resolve } from 'node:path';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import { readSavedPage } from '@queunir/saved-pages/read/read-saved-page';
import type { Command } from '../command.types.ts';
import { loadPageFile } from './load-page-file.ts';
import { describePage } from './print-page.ts';

/** `queunir read-page FILE.html [--json]`. */
export const readPage: Command = {
  usage: 'FILE.html [--json]',
  help: [
    '',
    'Shows a saved WhatsApp Web page in Chromium, without network and without running its scripts,',
    'and prints what the reader sees. For reports that the page changed.',
    '',
    '  --json   everything, as one JSON object',
  ],
  options: { json: { type: 'boolean' } },
  words: [1, 1],
  run: async ({ options, words, print, config }) => {
    const html = await loadPageFile(resolve(config.workingDir, words[0] ?? ''));
    const page = await readSavedPage(html, readBrowserConfig());
    if (options.json) print(JSON.stringify(page, null, 2));
    else for (const line of describePage(page)) print(line);
    return 0;
  },
};
