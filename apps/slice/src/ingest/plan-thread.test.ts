import type { ChatRead, MessageRead } from '@queunir/reader/feed';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace } from './place-messages.ts';
import { planThread } from './plan-thread.ts';
import { bubble, chatRead } from './testing/feeds.ts';
import type { StoredMessage } from './thread.types.ts';

const now = Date.UTC(2026, 8, 30, 20, 0);
let made = 0;

/** Reads a window into a thread that lives in memory, as the database would keep it. */
function read(thread: StoredMessage[], window: ChatRead, watched = false): StoredMessage[] {
  const plan = planThread({
    window,
    stored: thread,
    erased: new Set(),
    watched,
    now,
    ours: null,
    context: { inGroup: false, identityOf: () => null, quotedIdOf: () => null },
    newId: () => `id-${String(made++).padStart(6, '0')}`,
  });
  const before = new Map(thread.map((row) => [row.id, row]));
  for (const row of plan.rows) {
    const old = before.get(row.id);
    before.set(row.id, { ...row, createdAt: old?.createdAt ?? now, outbox: old?.outbox ?? null });
  }
  for (const id of plan.removed) before.delete(id);
  return [...before.values()].sort(byPlace);
}

const page = fc
  .array(
    fc.record({
      step: fc.integer({ min: -1, max: 2 }),
      own: fc.boolean(),
      word: fc.constantFrom('ok', 'hi', 'yes'),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((items) => {
    let minute = 30;
    return items.map(({ step, own, word }, index): MessageRead => {
      minute += step;
      const sentAt = new Date(Date.UTC(2026, 8, 30, 17, minute)).toISOString().slice(0, 16);
      // Texts repeat: keys tell messages apart, words do not.
      return bubble(`K${index}`, word, sentAt, { own, ack: own ? 'sent' : null });
    });
  });
/** Windows reach down to the end, as in the page; some of their bubbles are shells. */
const readings = page.chain((messages) =>
  fc.tuple(
    fc.constant(messages),
    fc.array(fc.tuple(fc.nat(messages.length - 1), fc.infiniteStream(fc.boolean())), { maxLength: 6 }),
  ),
);
const windowOf = (messages: MessageRead[], from: number, shells: Iterator<boolean>): ChatRead =>
  chatRead(
    'Ana',
    messages.slice(from).map((one) => (shells.next().value ? one : { ...one, loaded: false, text: null })),
  );

describe('any order and overlap of windows', () => {
  it('gives the same thread, each message once', () => {
    fc.assert(
      fc.property(readings, ([messages, windows]) => {
        let thread: StoredMessage[] = [];
        for (const [from, shells] of windows) thread = read(thread, windowOf(messages, from, shells));
        thread = read(thread, chatRead('Ana', messages));
        expect(thread.map(({ key, text }) => [key, text])).toEqual(
          messages.map(({ key, text }) => [key, text]),
        );
      }),
    );
  });

  it('keeps every id that was given once', () => {
    fc.assert(
      fc.property(readings, ([messages, windows]) => {
        let thread: StoredMessage[] = [];
        const ids = new Map<string | null, string>();
        for (const [from, shells] of [...windows, ...windows]) {
          thread = read(thread, windowOf(messages, from, shells));
          for (const { key, id } of thread) {
            expect(ids.get(key) ?? id).toBe(id);
            ids.set(key, id);
          }
        }
      }),
    );
  });

  it('plans nothing when a window is read twice', () => {
    fc.assert(
      fc.property(page, (messages) => {
        const thread = read([], chatRead('Ana', messages));
        expect(read(thread, chatRead('Ana', messages))).toEqual(thread);
      }),
    );
  });

  it('never takes a tick back, in whatever order it is seen', () => {
    const acks = fc.array(fc.constantFrom('sent' as const, 'delivered' as const, 'read' as const), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(acks, (seen) => {
        let thread: StoredMessage[] = [];
        for (const ack of seen)
          thread = read(thread, chatRead('Ana', [bubble('K', 'hi', '2026-09-30T17:00', { own: true, ack })]));
        const best = ['sent', 'delivered', 'read'].findLast((state) => (seen as string[]).includes(state));
        expect(thread.map(({ state }) => state)).toEqual([best]);
      }),
    );
  });
});
