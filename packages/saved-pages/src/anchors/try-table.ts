import type { BrowserConfig } from '@queunir/browser/browser.config';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import { builtInPages } from '@queunir/reader/built-in-pages';
import { AppError } from '@queunir/server/errors/app-error';
import { withSavedPages } from '../read/with-saved-pages.ts';
import { readsWorse } from './reads-worse.ts';

type Reading = { page: unknown; surfaces: { broken: unknown } } | null;

/**
 * Reads the pages that come with the product by the built-in ways and by a table. Throws `anchors_selector` when a
 * selector is none, `anchors_worse` when the table reads one of them worse.
 */
export async function tryTable(table: AnchorTable, config: BrowserConfig): Promise<void> {
  const pages = await builtInPages();
  await withSavedPages(config, async (show) => {
    for (const { name, html } of pages) {
      const before = await show<Reading>(html, readBy(null));
      const after = await show<Reading>(html, readBy(table));
      if (after === null) throw refused('anchors_selector', 'One of its selectors is none.');
      const worse = readsWorse(before, after);
      if (worse !== null)
        throw refused('anchors_worse', `It reads the built-in page ${name} worse than before, at ${worse}.`);
    }
  });
}

function readBy(table: AnchorTable | null): string {
  const given = JSON.stringify(table);
  const read = '({ page: __queunirReader.readPage(), surfaces: __queunirReader.readSurfaces() })';
  return `__queunirReader.takeTable(JSON.parse(${JSON.stringify(given)})) ? ${read} : null`;
}

function refused(code: string, message: string): AppError {
  return new AppError(code, message, { blame: 'caller', status: 422 });
}
