import { reportLivePage, reportSavedPage } from '@queunir/contracts/page-report/page-report';
import type { PageReport } from '@queunir/reader/mask/read-report';
import { pageMarkup } from '@queunir/saved-pages/read/page-markup';
import { mount } from '@queunir/server/http/mount';
import type { Router } from 'express';
import { createSerial } from '../lines/serial.ts';
import { presentReport } from './page-report.present.ts';
import { reportShownPage, type ShownPage } from './report-shown-page.ts';

/** What reports are made of. */
export type PageReportDeps = {
  page: () => ShownPage | null;
  /** Reads markup in a browser of its own, without network and scripts. */
  readSaved: (html: string) => Promise<PageReport>;
};

/** Mounts the report that WhatsApp's page changed. Nothing leaves the machine: the person saves and sends the file. */
export function mountPageReport(router: Router, deps: PageReportDeps): void {
  // A browser is heavy: one saved page after the other.
  const serial = createSerial();
  mount(router, reportSavedPage, async ({ upload }) => {
    const html = pageMarkup(upload, 'This file');
    return presentReport(await serial(() => deps.readSaved(html)));
  });
  mount(router, reportLivePage, async () => presentReport(await reportShownPage(deps.page())));
}
