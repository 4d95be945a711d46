import type { PageRead } from '@queunir/reader/page/read-page';

/** The page in a few lines for a person; `--json` tells everything. */
export function describePage(page: PageRead): string[] {
  const lines = [
    `Phase ${page.phase}, generation ${page.generation ?? 'not told'}, language ${page.locale ?? 'not told'}.`,
    `${page.chats.length} chats in the list, ${page.archivedUnread} unread in the archive.`,
  ];
  if (page.chat) {
    const loaded = page.chat.messages.filter((message) => message.loaded).length;
    lines.push(
      `Open chat "${page.chat.title}": ${loaded} messages read, ${page.chat.messages.length - loaded} not drawn by the page.`,
    );
  } else lines.push('No chat is open.');
  if (page.drift.length === 0) return [...lines, 'Every anchor matched as it should.'];
  return [...lines, 'Drift:', ...page.drift.map(({ anchor, reason }) => `  ${anchor}: ${reason}`)];
}
