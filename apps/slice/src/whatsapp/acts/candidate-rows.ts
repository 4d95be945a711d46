import type { ListRow } from '@queunir/reader/feed';
import type { ChatTarget } from '../whatsapp.types.ts';

/** What is known of a row before it is pressed, in the list or in search results. */
export type Candidate = Pick<
  ListRow,
  'token' | 'title' | 'preview' | 'unread' | 'markedUnread' | 'avatarKey'
>;

/** Rows that carry one of the chat's titles, the likeliest first; equal ones stay in screen order. */
export function candidateRows(rows: readonly Candidate[], target: ChatTarget): Candidate[] {
  return rows
    .filter((row) => target.titles.includes(row.title))
    .map((row) => ({ row, score: likeness(row, target) }))
    .sort((one, other) => other.score - one.score)
    .map(({ row }) => row);
}

/** How many of the row's signs are those of the hint; the element itself counts most, the count of unread least. */
function likeness(row: Candidate, { titles, hint }: ChatTarget): number {
  let score = 0;
  if (hint.token !== null && hint.token === row.token) score += 16;
  if (hint.preview !== null && hint.preview === row.preview) score += 8;
  if (hint.avatarKey !== null && hint.avatarKey === row.avatarKey) score += 4;
  if (row.title === titles[0]) score += 2;
  if (hint.unread !== null && hint.unread === row.unread) score += 1;
  return score;
}

/** True where opening the row would change what it shows as unread. */
export function isUnread(row: Candidate): boolean {
  return row.unread > 0 || row.markedUnread;
}
