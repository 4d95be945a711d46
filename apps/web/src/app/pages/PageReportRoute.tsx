import { useStatus } from '../../link/api/use-status.ts';
import { PageReportPage } from '../../page-report/components/PageReportPage.tsx';

/** The page report with what the link room knows of this line's page. */
export function PageReportRoute() {
  return <PageReportPage status={useStatus().data} />;
}
