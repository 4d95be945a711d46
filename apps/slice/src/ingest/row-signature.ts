import type { ListRow } from '@queunir/reader/feed';

/** Everything of a row that is stored; typing is not. */
export function rowSignature(row: ListRow): string {
  const said =
    row.typing || row.recording
      ? null
      : [row.preview, row.previewAuthor, row.own, row.ack, row.mediaKind, row.draft];
  return JSON.stringify([
    row.title,
    said,
    row.time,
    row.unread,
    row.markedUnread,
    row.pinned,
    row.muted,
    row.group,
    row.avatarKey,
  ]);
}
