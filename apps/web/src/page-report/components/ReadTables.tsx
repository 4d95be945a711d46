import type { PageReportReply } from '@queunir/contracts/page-report/page-report';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/Section.tsx';

/** Chats and messages as they are read, row by row; a dash is what the page does not say. */
export function ReadTables({ report }: { report: PageReportReply }) {
  const { t } = useTranslation();
  const side = (own: boolean | null) =>
    own === null ? null : t(own ? 'pageReport.own' : 'pageReport.theirs');
  return (
    <>
      <Section title={t('pageReport.chats')} text={t('pageReport.dash')}>
        <Table
          heads={[
            t('pageReport.name'),
            t('pageReport.rowPreview'),
            t('pageReport.time'),
            t('pageReport.unread'),
          ]}
          rows={report.chats.map(({ title, preview, time, unread }) => [
            title,
            preview,
            time,
            String(unread),
          ])}
        />
      </Section>
      {report.chat && (
        <Section title={t('pageReport.messagesOf', { name: report.chat.title })}>
          <Table
            heads={[t('pageReport.time'), t('pageReport.side'), t('pageReport.kind'), t('pageReport.text')]}
            rows={report.chat.messages.map((message) =>
              message.loaded
                ? [
                    message.sentAt?.replace('T', ' ') ?? message.time,
                    message.author ?? side(message.own),
                    message.kind,
                    message.text,
                  ]
                : [null, null, t('pageReport.notDrawn'), null],
            )}
          />
        </Section>
      )}
    </>
  );
}

function Table({ heads, rows }: { heads: string[]; rows: (string | null)[][] }) {
  return (
    <div className="scroll-calm max-h-96 overflow-auto">
      <table className="w-full text-left text-13">
        <thead className="sticky top-0 bg-sheet text-ink-faint">
          <tr>
            {heads.map((head) => (
              <th key={head} className="py-1 pr-4 font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of one reading never move
            <tr key={index}>{row.map((cell, column) => cellOf(cell, heads[column] ?? ''))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellOf(cell: string | null, head: string): ReactNode {
  return (
    <td key={head} className="max-w-60 truncate py-1.5 pr-4 align-top" title={cell ?? undefined}>
      <bdi>{cell ?? '–'}</bdi>
    </td>
  );
}
