import { getSlice, getSliceLogs, getSliceSeries, listSlices } from '@queunir/contracts/admin/slices';
import type { Router } from 'express';
import { mountOperator } from '../../auth/mount-gateway.ts';
import type { AdminDeps } from '../admin.types.ts';
import { readSliceLogs } from './read-logs.ts';
import { readSlice } from './read-slice.ts';
import { listSeries } from './series.view.ts';
import { presentSliceRow } from './slice.present.ts';
import { readSliceCursor, writeSliceCursor } from './slice-cursor.ts';
import { listSliceRows } from './slice-list.view.ts';

const asked = (said: 'yes' | 'no' | undefined) => (said === undefined ? null : said === 'yes');

/** Mounts what operators see of slices. */
export function mountSlices(router: Router, deps: AdminDeps): void {
  mountOperator(router, listSlices, async ({ query }) => {
    const { sort, cursor, limit } = query;
    const filter = {
      state: query.state ?? null,
      linked: asked(query.linked),
      problem: asked(query.problem),
      pool: asked(query.pool),
      search: query.search?.trim() || null,
      after: cursor === undefined ? null : readSliceCursor(cursor, sort),
      ...{ sort, limit },
    };
    const rows = await listSliceRows(deps.db, filter, deps.now());
    const last = rows.length === limit ? rows.at(-1) : undefined;
    const memoryMb = sort === 'memory' ? ((last?.current ? last.memoryMb : null) ?? -1) : null;
    return {
      slices: rows.map((row) => presentSliceRow(row, deps.mostFailures)),
      next: last ? writeSliceCursor({ number: last.number, memoryMb }) : null,
    };
  });
  mountOperator(router, getSlice, ({ params }) => readSlice(deps, params.number));
  mountOperator(router, getSliceSeries, async ({ params, query: { span, last } }) => {
    await readSlice(deps, params.number);
    const rows = await listSeries(deps.db, params.number, span, last);
    return { span, points: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  });
  mountOperator(router, getSliceLogs, async ({ params, query }) => ({
    lines: await readSliceLogs(deps, params.number, query.lines),
  }));
}
