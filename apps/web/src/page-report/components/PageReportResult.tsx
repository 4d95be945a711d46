import type { PageReportReply } from '@queunir/contracts/page-report/page-report';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';
import { DriftTable } from './DriftTable.tsx';
import { ReadTables } from './ReadTables.tsx';
import { ReportFile } from './ReportFile.tsx';

/** What is read of a page and what is not, and the report to save. */
export function PageReportResult({ report, source }: { report: PageReportReply; source: string | null }) {
  const { t } = useTranslation();
  const loaded = report.chat?.messages.filter((message) => message.loaded).length ?? 0;
  const facts: [string, string][] = [
    [t('pageReport.source'), source ?? t('pageReport.pageNow')],
    [t('pageReport.phase'), report.phase],
    [t('pageReport.generation'), report.generation?.toUpperCase() ?? t('pageReport.notTold')],
    [t('pageReport.language'), report.locale ?? t('pageReport.notTold')],
    [t('pageReport.chats'), String(report.chats.length)],
    [
      t('pageReport.openChat'),
      report.chat
        ? t('pageReport.messagesRead', { loaded, rest: report.chat.messages.length - loaded })
        : t('pageReport.noneOpen'),
    ],
  ];
  return (
    <>
      <Section title={t('pageReport.found')}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-14">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint">{name}</dt>
              <dd className="min-w-0 break-words">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {report.broken.length > 0 && (
          <p className="rounded-8 bg-wait-soft px-3 py-2 text-13 text-wait">
            {t('pageReport.wouldPause', { anchors: report.broken.map(({ anchor }) => anchor).join(', ') })}
          </p>
        )}
        {report.drift.length > 0 ? (
          <DriftTable rows={report.drift} caption={t('pageReport.drift')} />
        ) : (
          <p className="text-13 text-ink-soft">{t('pageReport.noDrift')}</p>
        )}
      </Section>
      <ReportFile text={report.file} />
      <ReadTables report={report} />
    </>
  );
}
