import type { SliceDb } from '../slice.types.ts';

/** A line as it is stored. `linkedAt` without `endedAt`: WhatsApp still knows this device, as far as we saw. */
export type LineRow = {
  id: string;
  kind: 'own' | 'demo';
  number: string | null;
  name: string | null;
  linkedAt: Date | null;
  endedAt: Date | null;
  lastReadAt: Date | null;
  lastLookAt: Date | null;
  /** WhatsApp's words for ending the link. */
  endedReason: string | null;
  /** It was started and not stopped since, whatever ended the process. */
  runs: boolean;
};

/** True while the device is linked as far as was seen. */
export function isLinked(line: LineRow): boolean {
  return line.linkedAt !== null && line.endedAt === null;
}

/** The line that a start of this kind goes on with: linked ones first, then the newest; null when there is none. */
export async function findNewestLine(
  db: SliceDb,
  workspaceId: string,
  kind: LineRow['kind'],
): Promise<LineRow | null> {
  const row = await selectLines(db)
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .orderBy((eb) => eb.and([eb('linked_at', 'is not', null), eb('ended_at', 'is', null)]), 'desc')
    .orderBy((eb) => eb.fn.coalesce('linked_at', 'created_at'), 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? present(row) : null;
}

/** The own line of a number (E.164), or null. */
export async function findLineByNumber(
  db: SliceDb,
  workspaceId: string,
  number: string,
): Promise<LineRow | null> {
  const row = await selectLines(db)
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'own')
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? present(row) : null;
}

/** The line whose chats are shown, or null. */
export async function findShownLine(db: SliceDb, workspaceId: string): Promise<LineRow | null> {
  const row = await selectLines(db)
    .where('id', '=', (eb) =>
      eb.selectFrom('workspace').select('shown_line_id').where('workspace.id', '=', workspaceId),
    )
    .executeTakeFirst();
  return row ? present(row) : null;
}

/** Opens a line that is not linked yet. */
export async function insertLine(db: SliceDb, workspaceId: string, kind: LineRow['kind']): Promise<LineRow> {
  const row = await db
    .insertInto('line')
    .values({ workspace_id: workspaceId, kind })
    .returning(columns)
    .executeTakeFirstOrThrow();
  return present(row);
}

/** Records that WhatsApp accepted this device for a line; null leaves number or name as they are. */
export async function markLinked(
  db: SliceDb,
  id: string,
  account: { number: string | null; name: string | null },
  now: Date,
): Promise<LineRow> {
  const row = await db
    .updateTable('line')
    .set({ linked_at: now, ended_at: null, ended_reason: null, runs: true })
    .$if(account.number !== null, (query) => query.set({ number: account.number }))
    .$if(account.name !== null, (query) => query.set({ name: account.name }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow();
  return present(row);
}

/** Records that somebody wants the page of a line to run, or does not any more. */
export async function markRuns(db: SliceDb, id: string, runs: boolean): Promise<void> {
  await db.updateTable('line').set({ runs }).where('id', '=', id).execute();
}

/** Records that the page of a line asks to be linked again. */
export async function markEnded(db: SliceDb, id: string, now: Date): Promise<void> {
  await db.updateTable('line').set({ ended_at: now }).where('id', '=', id).execute();
}

/** Records when the page of a line was read last. */
export async function markRead(db: SliceDb, id: string, now: Date): Promise<void> {
  await db.updateTable('line').set({ last_read_at: now }).where('id', '=', id).execute();
}

/** Records when the page of a line was looked at last; `used`: it stood ready and online. */
export async function markLooked(db: SliceDb, id: string, now: Date, used: boolean): Promise<void> {
  await db
    .updateTable('line')
    .set({ last_look_at: now, ...(used ? { device_used_at: now } : {}) })
    .where('id', '=', id)
    .execute();
}

/** Records why WhatsApp ended the link, in its own words. */
export async function markReason(db: SliceDb, id: string, reason: string): Promise<void> {
  await db.updateTable('line').set({ ended_reason: reason }).where('id', '=', id).execute();
}

/** Shows the chats of this line from now on. */
export async function showLine(db: SliceDb, workspaceId: string, id: string): Promise<void> {
  await db.updateTable('workspace').set({ shown_line_id: id }).where('id', '=', workspaceId).execute();
}

/** Removes a line that was opened for linking and never held a chat. */
export async function deleteUnusedLine(db: SliceDb, id: string): Promise<void> {
  await db
    .deleteFrom('line')
    .where('id', '=', id)
    .where('linked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('chat').select('id').where('line_id', '=', id))),
    )
    .execute();
}

const columns = [
  'id',
  'kind',
  'number',
  'name',
  'linked_at as linkedAt',
  'ended_at as endedAt',
  'last_read_at as lastReadAt',
  'last_look_at as lastLookAt',
  'ended_reason as endedReason',
  'runs',
] as const;

function selectLines(db: SliceDb) {
  return db.selectFrom('line').select(columns);
}

function present(row: Omit<LineRow, 'kind'> & { kind: string }): LineRow {
  return { ...row, kind: row.kind === 'demo' ? 'demo' : 'own' };
}
