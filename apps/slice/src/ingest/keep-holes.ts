import type { ChatRead } from '@queunir/reader/feed';
import type { Transaction } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import { parseDataId } from './data-id.ts';
import { newestKeyed, openHoles, writeHoles } from './hole.store.ts';
import { planHoles, type Standing } from './plan-holes.ts';
import type { ThreadPlan } from './plan-thread.ts';
import type { StoredMessage, ThreadChat } from './thread.types.ts';

/**
 * Opens, narrows and closes the holes of a chat by the window that was just stored in this transaction. True when
 * something changed. Costs no statement while windows follow each other without a break.
 */
export async function keepHoles(
  tx: Transaction<DB>,
  chat: ThreadChat,
  window: ChatRead,
  written: { stored: readonly StoredMessage[]; plan: ThreadPlan; erased: ReadonlySet<string> },
  now: Date,
): Promise<boolean> {
  const order = window.order.map((id) => parseDataId(id).key);
  const known = byKey(written.stored);
  const stored = new Map([...known, ...byKey(written.plan.rows)]);
  const open = chat.hasHole ? await openHoles(tx, chat.id) : [];
  const bottom = order.findLast((key) => stored.has(key));
  // What is newest was stored before: nothing can have been missed above it.
  if (open.length === 0 && (bottom === undefined || known.has(bottom))) return false;
  const isFirst = chat.history === 'nothing' || chat.history === 'preview';
  const newestBefore = isFirst ? null : await newestKeyed(tx, chat.id, written.plan.added);
  const { erased } = written;
  const plan = planHoles({ order, known, stored, erased, historyEnd: window.historyEnd, open, newestBefore });
  if (!plan.opened && plan.closed.length === 0 && plan.changed.length === 0) return false;
  await writeHoles(tx, chat, plan, now);
  return true;
}

function byKey(
  rows: readonly { id: string; key: string | null; orderedAt: number }[],
): Map<string, Standing> {
  return new Map(rows.flatMap(({ id, key, orderedAt }) => (key === null ? [] : [[key, { id, orderedAt }]])));
}
