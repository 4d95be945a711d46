import type { ChatRead } from '@queunir/reader/feed';
import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { parseDataId } from './data-id.ts';
import { newestBelow, openHoles, writeHoles } from './hole.store.ts';
import type { PlacedMessage } from './place-messages.ts';
import { type HoleInput, planHoles, topOf } from './plan-holes.ts';
import type { ThreadPlan } from './plan-thread.ts';
import type { StoredMessage, ThreadChat } from './thread.types.ts';

/** What was written of a window; `alone`: one bubble that the hands brought, which says nothing of what stands before it. */
export type Written = {
  stored: readonly StoredMessage[];
  plan: ThreadPlan;
  erased: ReadonlySet<string>;
  alone: boolean;
  /** The page was turned up to its beginning, and nothing older came. */
  atTop: boolean;
};

/**
 * Opens, narrows and closes the holes of a chat by the window that was just stored in this transaction, so that no end
 * in the middle can make what was missed look like a whole. True when something changed. Costs no statement while
 * windows follow each other without a break.
 */
export async function keepHoles(
  tx: Transaction<DB>,
  chat: ThreadChat,
  window: ChatRead,
  written: Written,
  now: Date,
): Promise<boolean> {
  const isFirst = chat.history === 'nothing' || chat.history === 'preview';
  if (written.alone && !isFirst) return false;
  const order = window.order.map((id) => parseDataId(id).key);
  const known = byKey(written.stored);
  const stored = new Map([...known, ...byKey(written.plan.rows)]);
  const open = chat.hasHole ? await openHoles(tx, chat.id) : [];
  const { erased, atTop } = written;
  const { historyEnd } = window;
  const { promisedFrom } = chat;
  const seen: HoleInput = {
    order,
    known,
    stored,
    erased,
    historyEnd,
    atTop,
    promisedFrom,
    open,
    below: null,
  };
  const top = topOf(seen);
  const here = [...stored.values()].map(({ id }) => id);
  const below = top && !isFirst ? await newestBelow(tx, chat.id, top, here) : null;
  const plan = planHoles({ ...seen, below });
  const { opened, begun, closed, changed } = plan;
  if (opened.length + closed.length + changed.length === 0 && begun === null) return false;
  await writeHoles(tx, chat, plan, now);
  return true;
}

function byKey(rows: readonly (PlacedMessage & { key: string | null })[]): Map<string, PlacedMessage> {
  return new Map(
    rows.flatMap(({ id, key, orderedAt, rank }) => (key === null ? [] : [[key, { id, orderedAt, rank }]])),
  );
}
