import { reportLivePage, reportSavedPage } from '@queunir/contracts/page-report/page-report';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../kit/call.ts';

/** Has a page read: a saved file, or (null) the page as it is now. */
export function useReportPage() {
  return useMutation({
    mutationFn: (file: File | null) =>
      file ? call(reportSavedPage, { upload: file }) : call(reportLivePage),
    meta: { quiet: true },
  });
}
