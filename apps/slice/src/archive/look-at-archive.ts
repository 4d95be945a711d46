import { ingestList } from '../ingest/ingest-list.ts';
import type { IngestDeps } from '../ingest/page-memory.ts';
import type { ArchiveWalk } from '../whatsapp/whatsapp.types.ts';
import { archivedChats } from './archive-stored.view.ts';
import { type StoredArchive, storeArchive } from './store-archive.ts';
import { walkWholeList } from './walk-whole-list.ts';

const mostRows = 2000;

export type LookRequest = {
  lineId: string;
  /** The panel need not be opened: nothing is archived. */
  emptied: boolean;
  /** The chats that stand in the list, where it was walked through just now. */
  listed: ReadonlySet<string> | null;
  signal: AbortSignal;
};

/**
 * Looks through the archive and puts every chat where it stands: archived ones out of the list, others back into it.
 * The list is walked through only where its titles do not tell which chats are meant. False where the archive could
 * not be read.
 */
export async function lookAtArchive(deps: IngestDeps, request: LookRequest): Promise<boolean> {
  const page = deps.page.now;
  const { lineId, signal } = request;
  const walk = request.emptied ? { windows: [], whole: true } : await deps.navigator()?.readArchive(signal);
  if (!walk || signal.aborted) return false;
  const stored = await storeSurely(deps, request, walk);
  // Without its end nothing is known about those that were not seen.
  if (!walk.whole || signal.aborted) return walk.whole;
  const known = await archivedChats(deps.db, lineId);
  const there = known.filter(({ id, title }) => stored.chatIds.has(id) || stored.unassigned.has(title));
  const archive = new Set(there.map(({ id }) => id));
  page.archive = archive;
  await deps.serial(async () => {
    if (page.list) await ingestList(deps, lineId, page.list.read, page.list.at, archive);
  });
  await seekThoseThatLeft(deps, request, archive);
  return true;
}

/** Stores the archive's rows; where one of them may be a chat of the list as well, that is looked through first. */
async function storeSurely(
  deps: IngestDeps,
  { lineId, listed, signal }: LookRequest,
  walk: ArchiveWalk,
): Promise<StoredArchive> {
  const stored = await deps.serial(() => storeArchive(deps, lineId, walk, listed));
  if (!stored.doubted || signal.aborted) return stored;
  const { chats: now } = await walkWholeList(deps, mostRows, signal);
  return now && !signal.aborted ? deps.serial(() => storeArchive(deps, lineId, walk, now)) : stored;
}

/** Chats that left the archive may stand far down in the list; each is looked for once in the life of a page. */
async function seekThoseThatLeft(
  deps: IngestDeps,
  { lineId, signal }: LookRequest,
  archive: ReadonlySet<string>,
): Promise<void> {
  const page = deps.page.now;
  const left = (await archivedChats(deps.db, lineId)).filter(({ id }) => !archive.has(id));
  const isNew = left.some(({ id }) => !page.soughtInList.has(id));
  const shown = page.list?.read;
  const hidden = shown ? shown.total === null || shown.rows.length < shown.total : false;
  if (!isNew || !hidden || signal.aborted) return;
  for (const { id } of left) page.soughtInList.add(id);
  await walkWholeList(deps, mostRows, signal);
}
