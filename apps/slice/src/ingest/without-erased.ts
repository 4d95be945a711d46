import type { IngestDeps } from './page-memory.ts';
import { phoneInTitle } from './plain-text.ts';
import type { WindowRow } from './row-evidence.ts';
import { isErasedSide } from './tombstone.ts';

/** Rows of chats that were erased are no chats. Most rows tell a name only: those are known once they are opened. */
export async function withoutErased<Row extends WindowRow>(
  deps: IngestDeps,
  lineId: string,
  rows: readonly Row[],
): Promise<Row[]> {
  const { erased, chatOfToken } = deps.page.now;
  for (const { row } of rows) {
    const phone = phoneInTitle(row.title);
    if (phone === null || chatOfToken.has(row.token) || erased.has(row.token)) continue;
    if (await isErasedSide(deps.db, await deps.tombstoneKey(), lineId, [phone])) erased.add(row.token);
  }
  return rows.filter(({ row }) => !erased.has(row.token));
}
