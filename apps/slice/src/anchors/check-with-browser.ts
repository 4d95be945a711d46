import { readFile } from 'node:fs/promises';
import { readBrowserConfig } from '@queunir/browser/browser.config';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { checkTable } from '@queunir/saved-pages/anchors/check-table';
import { projectKey } from '@queunir/saved-pages/anchors/project-key';

/** Checks tables against the project's key and the operator's own, on the built-in pages. */
export function checkWithBrowser(options: {
  dataDir: string;
  keyFile: string | null;
}): (text: string, than: number) => Promise<AnchorTable> {
  return async (text, than) => {
    const own = options.keyFile === null ? [] : [await readFile(options.keyFile, 'utf8')];
    return checkTable(text, {
      keys: [projectKey, ...own],
      than,
      browser: { ...readBrowserConfig(), dataDir: options.dataDir },
    });
  };
}
