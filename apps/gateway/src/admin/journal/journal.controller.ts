import { listJournal } from '@queunir/contracts/admin/journal';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import type { GatewayDb } from '../../gateway.types.ts';
import { cursorInvalid } from '../cursor-invalid.ts';
import { presentJournal } from './journal.present.ts';
import { listJournalRows } from './journal.view.ts';

/** Mounts the journal. */
export function mountJournal(router: Router, { db }: { db: GatewayDb }): void {
  mountOperator(router, listJournal, async ({ query }) => {
    const { cursor, limit } = query;
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw cursorInvalid();
    const rows = await listJournalRows(db, {
      slice: query.slice ?? null,
      workspace: query.workspace ?? null,
      user: query.user ?? null,
      kind: query.kind || null,
      actor: query.actor ?? null,
      since: query.since ?? null,
      until: query.until ?? null,
      before: cursor === undefined ? null : Number(cursor),
      limit,
    });
    return presentJournal(rows, limit);
  });
}
