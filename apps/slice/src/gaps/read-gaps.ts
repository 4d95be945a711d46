import type { Gaps } from '@queunir/contracts/gaps/gaps';
import type { SliceDeps } from '../slice.types.ts';
import { type GapRead, readGaps, readHoles, readUnknown } from './gaps.view.ts';
import { nextTryOf } from './next-try.ts';

const shownMs = 30 * 86_400_000;
const nothing: Gaps = {
  wholeSince: null,
  promisedSince: null,
  now: null,
  looking: false,
  paused: false,
  gaps: [],
  previewOnly: { unread: 0, waiting: 0 },
  archived: 0,
  holes: [],
};

/** Says what may be missing of the shown line, and since when nothing is. */
export async function readGapLedger(
  deps: Pick<SliceDeps, 'db' | 'shownLine' | 'now' | 'settings'>,
  paused: boolean,
): Promise<Gaps> {
  const line = deps.shownLine();
  const unknown = line && (await readUnknown(deps.db, line.id));
  if (!line || !unknown) return nothing;
  const gaps = await readGaps(deps.db, line.id, new Date(deps.now().getTime() - shownMs));
  const mayReadUnread = deps.settings().readUnread === 'ahead';
  const holes = await readHoles(deps.db, line.id);
  const now = gaps.find(({ to_at }) => to_at === null);
  const newestHole = Math.max(0, ...holes.map(({ after_at }) => after_at.getTime()));
  return {
    wholeSince: new Date(Math.max(unknown.since.getTime(), newestHole)).toISOString(),
    promisedSince: unknown.since.toISOString(),
    now: now ? { reason: now.reason, from: now.from_at.toISOString() } : null,
    looking: gaps.some(({ to_at, looked_at }) => to_at !== null && looked_at === null),
    paused,
    gaps: gaps.map(presentGap),
    previewOnly: { unread: unknown.unread, waiting: unknown.waiting },
    archived: unknown.archived,
    holes: holes.map((hole) => ({
      chatId: hole.chat_id,
      title: hole.title,
      from: hole.before_at.toISOString(),
      to: hole.after_at.toISOString(),
      beyond: hole.beyond,
      nextTryAt: nextTryOf(hole, { paused, mayReadUnread }),
    })),
  };
}

const presentGap = (gap: GapRead): Gaps['gaps'][number] => ({
  id: gap.id,
  reason: gap.reason,
  from: gap.from_at.toISOString(),
  to: gap.to_at?.toISOString() ?? null,
  lookedThrough: gap.looked_at !== null,
  chats: { read: gap.read, previewOnly: gap.preview_only, waiting: gap.waiting, holes: gap.holes },
});
