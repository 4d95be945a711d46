import { codeOf } from '../ingest/code-of.ts';
import type { IngestDeps, PageMemory } from '../ingest/page-memory.ts';
import { archiveStored } from './archive-stored.view.ts';
import { type LookRequest, lookAtArchive } from './look-at-archive.ts';
import { type ArchiveSigns, planArchiveLook, surplusOf } from './plan-archive-look.ts';

/** Keeps the archive known without polling: it is looked at when what the page says of it has changed. */
export type ArchiveWatch = {
  /** Looks for the first time in a load of the page, if there is a reason. `listed`: see `lookAtArchive`. */
  begin(lineId: string, listed: ReadonlySet<string> | null, signal: AbortSignal): Promise<void>;
  /** The list said something: looks again where it speaks of the archive. Nothing before `begin`. */
  poke(lineId: string): void;
  /** The page is away. */
  stop(): void;
  idle(): Promise<void>;
};

/** Makes the one who watches the archive of the page that stands. */
export function createArchiveWatch(deps: IngestDeps): ArchiveWatch {
  let running: Promise<void> | null = null;
  let abort = new AbortController();

  /** A look that fails is not tried again before the page says something else: each one makes the account look online. */
  const look = async (request: LookRequest) => {
    try {
      await lookAtArchive(deps, request);
    } catch (error) {
      deps.log.info({ reason: codeOf(error) }, 'the archive was not looked at');
    }
  };
  const think = async (lineId: string, listed: ReadonlySet<string> | null, signal: AbortSignal) => {
    const page = deps.page.now;
    // Nothing is stored in between: a window half told would look like a chat that came or went.
    const seen = await deps.serial(async () => {
      const signs = signsOf(page);
      return signs && { signs, stored: await archiveStored(deps.db, lineId) };
    });
    if (!seen || signal.aborted) return;
    const { signs, stored } = seen;
    const last = page.archiveLook;
    const now = deps.now().getTime();
    const plan = planArchiveLook(signs, stored, last, now);
    if (plan === 'wait') return;
    const looks = plan !== 'nothing';
    if (looks) await look({ lineId, emptied: plan === 'emptied', listed, signal });
    if (signal.aborted || page !== deps.page.now) return;
    // What changed during the look differs from these signs, and is thought of next.
    const surplus = surplusOf(signs, looks ? await archiveStored(deps.db, lineId) : stored);
    const doubted = signs.doubted && page.doubted;
    const lookedAt = plan === 'open' ? now : (last?.lookedAt ?? null);
    page.archiveLook = { signs: { ...signs, doubted }, surplus, lookedAt };
  };
  const run = async (lineId: string, { signal }: AbortController) => {
    for (let said = ''; !signal.aborted; ) {
      const page = deps.page.now;
      const now = JSON.stringify(signsOf(page));
      if (!page.ready || page.archiveLook === null || now === said) return;
      said = now;
      await think(lineId, null, signal);
    }
  };
  return {
    begin: (lineId, listed, signal) => think(lineId, listed, signal),
    poke: (lineId) => {
      if (running || !isNews(deps.page.now)) return;
      running = run(lineId, abort)
        .catch((error: unknown) => deps.log.info({ reason: codeOf(error) }, 'the archive was not thought of'))
        .finally(() => {
          running = null;
        });
    },
    stop: () => {
      abort.abort();
      abort = new AbortController();
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

/** What the page says now; null while it shows no list. */
function signsOf(page: PageMemory): ArchiveSigns | null {
  if (!page.list) return null;
  const { archivedEntry, archivedUnread, total } = page.list.read;
  return { entry: archivedEntry, unread: archivedUnread, total, doubted: page.doubted };
}

/** Does the page say something else than when it was thought of last? Costs nothing: it is asked at every change. */
function isNews(page: PageMemory): boolean {
  if (!page.ready || page.archiveLook === null) return false;
  return JSON.stringify(signsOf(page)) !== JSON.stringify(page.archiveLook.signs);
}
