import type { BrowserConfig } from '@queunir/browser/browser.config';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { PageReport } from '@queunir/reader/mask/read-report';
import type { PageRead } from '@queunir/reader/page/read-page';
import { withSavedPages } from './with-saved-pages.ts';

/** What the reader sees on a saved page. Errors: those of starting a browser; page_not_read. */
export function readSavedPage(html: string, config: BrowserConfig): Promise<PageRead> {
  return withSavedPages(config, (show) => show<PageRead>(html, '__queunirReader.readPage()'));
}

/** The same with a masked copy that may be given away, found by a table where one is given. */
export function reportSavedPage(
  html: string,
  config: BrowserConfig,
  table: AnchorTable | null = null,
): Promise<PageReport> {
  return withSavedPages(config, (show) => show<PageReport>(html, '__queunirReader.readReport()'), table);
}
