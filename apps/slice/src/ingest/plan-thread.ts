import type { ChatRead } from '@queunir/reader/feed';
import { parseDataId } from './data-id.ts';
import { matchBubbles, type NewBubble, type OwnBubble } from './match-bubbles.ts';
import { isChanged, type MergeContext, mergeMessage, newMessage } from './merge-message.ts';
import { readSentAt } from './page-time.ts';
import { placeMessages } from './place-messages.ts';
import type { Sighting } from './thread.store.ts';
import type { MessageRow, StoredMessage } from './thread.types.ts';

/** What storing one window comes to. */
export type ThreadPlan = {
  /** Rows to write, new and changed, each with its place. */
  rows: MessageRow[];
  /** Ids of rows that had no bubble before: really new, or provisional until now. */
  added: string[];
  /** Of those, the ones that were never announced in any form. */
  unheard: string[];
  /** Added rows that came while the chat was already being read: newest, and now. */
  live: string[];
  changed: string[];
  /** Provisional rows whose message the page does not have (any more). */
  removed: string[];
  sightings: Sighting[];
  /** Outbox rows whose bubble was found. */
  outboxSent: { outboxId: string; messageId: string }[];
};

export type ThreadInput = {
  window: ChatRead;
  stored: readonly StoredMessage[];
  erased: ReadonlySet<string>;
  context: Omit<MergeContext, 'key'>;
  /** The chat was read before in this page load, and the page is live. */
  watched: boolean;
  /** The bubble of a message that was typed just now. */
  ours: OwnBubble | null;
  now: number;
  newId: () => string;
};

const ghostAge = 10_000;
const liveSpan = 10 * 60_000;

/** Plans how a window of bubbles becomes rows: pure, so that any order and overlap can be tried. */
export function planThread(input: ThreadInput): ThreadPlan {
  const { window, stored, erased, ours } = input;
  const order = window.order.map((id) => parseDataId(id).key);
  const position = new Map(order.map((key, index) => [key, index]));
  const byKey = new Map(stored.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  // The reader told of our bubble before the hands did, and it was not recognised: one message, not two.
  const double = ours ? byKey.get(ours.key) : undefined;
  if (ours && double && double.id !== ours.messageId) byKey.delete(ours.key);
  const loaded = window.messages.filter(({ loaded, key }) => loaded && !erased.has(key) && position.has(key));
  loaded.sort((a, b) => (position.get(a.key) ?? 0) - (position.get(b.key) ?? 0));
  const fresh: NewBubble[] = loaded.flatMap((read) =>
    byKey.has(read.key) ? [] : [{ read, key: read.key, position: position.get(read.key) ?? 0 }],
  );
  const matched = matchBubbles(fresh, stored, order, ours);
  const after = new Map<string, MessageRow>();
  const plan: ThreadPlan = {
    rows: [],
    added: [],
    unheard: [],
    live: [],
    changed: [],
    removed: [],
    sightings: [],
    outboxSent: [],
  };
  const lastKnown = order.findLastIndex((key) => byKey.has(key));
  for (const read of loaded) {
    const context = { ...input.context, key: read.key };
    const before = byKey.get(read.key) ?? matched.get(read.key);
    const row = before
      ? mergeMessage(withoutExtras(before), read, context)
      : newMessage(input.newId(), read, context);
    after.set(read.key, row);
    if (!byKey.has(read.key)) {
      plan.added.push(row.id);
      if (!before) plan.unheard.push(row.id);
      if (before?.outbox) {
        plan.outboxSent.push({ outboxId: before.outbox.id, messageId: row.id });
        if (row.state === before.state || row.state === null) row.state = 'sent';
      }
      const isNow = row.sentAt === null || Math.abs(input.now - row.sentAt) <= liveSpan;
      const isLast = (position.get(read.key) ?? 0) > lastKnown && lastKnown >= 0;
      if (input.watched && isLast && isNow && row.kind !== 'system') plan.live.push(row.id);
    }
    const source =
      before?.outbox && !byKey.has(read.key) ? 'outbox' : plan.live.includes(row.id) ? 'live' : 'history';
    plan.sightings.push({
      messageId: row.id,
      source,
      pageTime: read.time,
      pageOrder: position.get(read.key) ?? null,
    });
  }
  plan.removed = ghosts(input, order, byKey, after, new Set([...matched.values()].map(({ id }) => id)));
  if (double && double.id !== ours?.messageId) plan.removed.push(double.id);
  placeAll(input, order, byKey, after, plan);
  return plan;
}

const withoutExtras = ({ createdAt: _, outbox: __, ...row }: StoredMessage): MessageRow => row;

/** Gives places to the new rows and to those that contradict the page, and collects what has to be written. */
function placeAll(
  input: ThreadInput,
  order: readonly string[],
  byKey: ReadonlyMap<string, StoredMessage>,
  after: ReadonlyMap<string, MessageRow>,
  plan: ThreadPlan,
): void {
  const before = new Map(input.stored.map((row) => [row.id, row]));
  const page = order.flatMap((key) => after.get(key) ?? byKey.get(key) ?? []);
  const loose = new Set(
    page
      .filter((row) => plan.added.includes(row.id) && (before.get(row.id)?.sentAt ?? null) !== row.sentAt)
      .map(({ id }) => id),
  );
  const line = input.stored.filter(({ id }) => !plan.removed.includes(id));
  const places = placeMessages(line, page, loose, input.now);
  for (const row of page) {
    const old = before.get(row.id);
    const place = places.get(row.id);
    const placed = { ...(old && row === old ? withoutExtras(old) : row), ...place };
    if (old && !isChanged(old, placed)) continue;
    plan.rows.push(placed);
    if (!plan.added.includes(row.id)) plan.changed.push(row.id);
  }
}

/**
 * Provisional rows that the page no longer has: everything from before their time to the end of the page is known,
 * and none of it is theirs. Fresh ones are spared, since the list may be ahead of the chat.
 */
function ghosts(
  input: ThreadInput,
  order: readonly string[],
  byKey: ReadonlyMap<string, StoredMessage>,
  after: ReadonlyMap<string, MessageRow>,
  matched: ReadonlySet<string>,
): string[] {
  const rows = order.map((key) => after.get(key) ?? byKey.get(key) ?? null);
  const firstKnown = rows.lastIndexOf(null) + 1;
  const covered = rows.slice(firstKnown).flatMap((row) => row?.sentAt ?? []);
  if (covered.length === 0) return [];
  const from = Math.min(...covered);
  return input.stored
    .filter(({ id, provisional, sentAt, createdAt }) => {
      return (
        provisional &&
        !matched.has(id) &&
        sentAt !== null &&
        sentAt > from &&
        input.now - createdAt > ghostAge
      );
    })
    .map(({ id }) => id);
}

/** Span of time that a window's bubbles cover, with a minute around; null when none says its time. */
export function spanOf(window: ChatRead): { from: number; to: number } | null {
  const times = window.messages.flatMap(({ sentAt }) => readSentAt(sentAt) ?? []);
  if (times.length === 0) return null;
  return { from: Math.min(...times), to: Math.max(...times) + 60_000 };
}
