import { readBrowserConfig } from '@queunir/browser/browser.config';
import type { AnchorTable } from '@queunir/reader/anchors/anchor-table';
import type { PageReport } from '@queunir/reader/mask/read-report';
import { reportSavedPage } from '@queunir/saved-pages/read/read-saved-page';

/** Reads saved pages by the table in use, in the same Chromium that shows WhatsApp; the browser lives as long as one page is read. */
export function savedPageReader(
  dataDir: string,
  anchors: () => AnchorTable | null,
): (html: string) => Promise<PageReport> {
  return (html) => reportSavedPage(html, { ...readBrowserConfig(), dataDir }, anchors());
}
