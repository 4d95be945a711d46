import type { JournalEntry, listJournal } from '@queunir/contracts/admin/journal';
import type { ReplyOf } from '@queunir/contracts/kit/endpoint';
import { scrub } from '../scrub.ts';
import type { JournalRow } from './journal.view.ts';

/** A page of the journal. Reasons are words that people typed, or of errors: numbers of somebody are taken out. */
export function presentJournal(rows: readonly JournalRow[], limit: number): ReplyOf<typeof listJournal> {
  const last = rows.at(-1);
  return {
    entries: rows.map(presentEntry),
    next: last && rows.length === limit ? String(last.id) : null,
  };
}

function presentEntry(row: JournalRow): JournalEntry {
  const { id, kind, slice, workspaceId, userId, userEmail, actor, actorId, actorEmail, from, to } = row;
  return {
    ...{ id, at: row.at.toISOString(), kind, slice, workspaceId, userId, userEmail },
    ...{ actor, actorId, actorEmail, from, to },
    reason: row.reason === null ? null : scrub(row.reason),
    details: Object.entries((row.details ?? {}) as Record<string, unknown>)
      .filter(([, value]) => value !== null && typeof value !== 'object')
      .map(([name, value]) => ({ name, value: scrub(String(value)) })),
  };
}
