import type { PageReportReply } from '@queunir/contracts/page-report/page-report';
import type { PageReport } from '@queunir/reader/mask/read-report';

/** Shows what is read of a page, and the masked report as it would be saved. */
export function presentReport({ page, surfaces, masked }: PageReport): PageReportReply {
  return {
    phase: page.phase,
    generation: page.generation,
    locale: page.locale,
    chats: page.chats.map(({ title, preview, time, unread, group, own, ack, pinned, muted }) => ({
      title,
      preview,
      time,
      unread,
      group,
      own,
      ack,
      pinned,
      muted,
    })),
    chat: page.chat && {
      title: page.chat.title,
      subtitle: page.chat.subtitle,
      group: page.chat.group,
      messages: page.chat.messages.map(({ id, loaded, own, author, kind, text, sentAt, time, ack }) => ({
        id,
        loaded,
        own,
        author,
        kind,
        text,
        sentAt,
        time,
        ack,
      })),
    },
    drift: page.drift,
    broken: surfaces.broken,
    file: reportFile({ surfaces, masked }),
  };
}

/** The text of the file: nothing but what was masked, and names of anchors. */
function reportFile({ surfaces, masked }: Pick<PageReport, 'surfaces' | 'masked'>): string {
  const report = {
    format: 'queunir-page-report/1',
    inSight: surfaces.inSight,
    broken: surfaces.broken,
    page: masked.page,
    skeleton: masked.skeleton,
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}
