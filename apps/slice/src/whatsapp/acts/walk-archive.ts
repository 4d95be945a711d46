import type { ArchiveRead } from '@queunir/reader/feed';
import { until } from '../hands/until.ts';
import type { ArchiveWalk } from '../whatsapp.types.ts';
import type { At } from './at.ts';
import { pressIfThere, scrollTo } from './pointing.ts';
import { clearSearch } from './search.ts';

/** Two rows stay in view from one turn to the next. */
const OVERLAP = 180;
const CLOSE_WITHIN_MS = 8_000;

/**
 * Opens the panel of archived chats, gives its rows window by window and leaves the page as it was, also where a
 * person's act takes its place. Opens no chat. Null where there is no entry, or nothing tells the panel that it opens.
 */
export async function walkArchive(at: At): Promise<ArchiveWalk | null> {
  const { signal } = at.turn;
  await clearSearch(at);
  await closeArchive(at);
  const entry = await scrollTo(at, 'list', () => at.reader.place('archived-entry'));
  if (!entry) return null;
  try {
    await at.hands.click(entry, signal);
    const open = await until(async () => drawn(await at.reader.archive()), { withinMs: 4_000, signal });
    return open && (await readWindows(at));
  } finally {
    await leaveArchive(at);
  }
}

/** Its frame comes before its rows. */
function drawn(archive: ArchiveRead | null): ArchiveRead | null {
  return archive && (archive.total === 0 || archive.rows.length > 0) ? archive : null;
}

async function readWindows(at: At): Promise<ArchiveWalk | null> {
  const windows: ArchiveWalk['windows'] = [];
  for (let idle = 0; idle < 3; ) {
    at.turn.checkpoint();
    const archive = await standsStill(at);
    if (!archive) return null;
    windows.push(archive.rows);
    if (archive.total !== null && archive.rows.length >= archive.total) return { windows, whole: true };
    const area = await at.reader.scroller('archive');
    if (!area) break;
    if (area.scrollTop + area.clientHeight >= area.scrollHeight - 2) return { windows, whole: true };
    await at.hands.wheel(area.box, Math.max(300, area.clientHeight - OVERLAP), at.turn.signal);
    const moved = await until(
      async () => (await at.reader.scroller('archive'))?.scrollTop !== area.scrollTop,
      { withinMs: 700, everyMs: 80, signal: at.turn.signal },
    );
    idle = moved ? 0 : idle + 1;
  }
  return { windows, whole: false };
}

/** The window once it is the same twice: rows are drawn after the panel has moved. */
async function standsStill(at: At): Promise<ArchiveRead | null> {
  let last = '';
  const still = async () => {
    const archive = await at.reader.archive();
    const now = (archive?.rows ?? []).map(({ token, title }) => `${token}${title}`).join();
    const same = archive !== null && now === last;
    last = now;
    return same ? archive : null;
  };
  const { signal } = at.turn;
  return (await until(still, { withinMs: 2_000, everyMs: 100, signal })) ?? (await at.reader.archive());
}

/**
 * Leaves the panel whatever ended the walk: the list below it cannot be pressed while it stands there. That its entry
 * can be pressed again is the proof, so that a panel which nobody can tell is left too.
 */
async function leaveArchive(at: At): Promise<void> {
  const signal = AbortSignal.timeout(CLOSE_WITHIN_MS);
  const now: At = { ...at, turn: { signal, checkpoint: () => {} } };
  try {
    await closeArchive(now);
    for (let tries = 0; tries < 3 && (await isCovered(now)); tries += 1) {
      await now.hands.press('Escape', signal);
      await until(async () => !(await isCovered(now)), { withinMs: 1_500, signal });
    }
  } catch {
    // The page is gone, or does not answer: the act's own error tells.
  }
}

async function isCovered(at: At): Promise<boolean> {
  const entry = await at.reader.place('archived-entry');
  return entry !== null && !entry.reachable;
}

/** Closes the panel of archived chats when it is open. */
export async function closeArchive(at: At): Promise<void> {
  const { signal } = at.turn;
  for (let tries = 0; tries < 3; tries += 1) {
    if (!(await at.reader.archive())) return;
    if (!(await pressIfThere(at, 'archive-back'))) await at.hands.press('Escape', signal);
    await until(async () => !(await at.reader.archive()), { withinMs: 1_500, signal });
  }
}
