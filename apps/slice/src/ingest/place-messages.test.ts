import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, type PageMessage, type PlacedMessage, placeMessages } from './place-messages.ts';

const at = (minutes: number) => minutes * 60_000;
const none = new Set<string>();

/** Places a window into a thread as ingest does, and gives the thread in its order. */
function read(thread: PlacedMessage[], page: PageMessage[], loose: Set<string> = none): PlacedMessage[] {
  const places = placeMessages(thread, page, loose, at(1000));
  const stay = thread.filter(({ id }) => !places.has(id));
  return [...stay, ...[...places].map(([id, place]) => ({ id, ...place }))].sort(byPlace);
}
const ids = (thread: PlacedMessage[]) => thread.map(({ id }) => id).join(' ');

describe('the order of a thread', () => {
  it('is the order of the page inside one minute', () => {
    const thread = read(
      [],
      [
        { id: 'z', sentAt: at(1) },
        { id: 'a', sentAt: at(1) },
        { id: 'm', sentAt: at(1) },
      ],
    );
    expect(ids(thread)).toBe('z a m');
  });

  it('moves a time only where the page contradicts it', () => {
    const thread = read(
      [],
      [
        { id: 'a', sentAt: at(5) },
        { id: 'b', sentAt: at(4) },
        { id: 'c', sentAt: at(6) },
      ],
    );
    expect(thread.map(({ orderedAt }) => orderedAt)).toEqual([at(5), at(5), at(6)]);
    expect(ids(thread)).toBe('a b c');
  });

  it('puts a message without a time beside its elder neighbour', () => {
    const thread = read(
      [],
      [
        { id: 'a', sentAt: at(5) },
        { id: 'notice', sentAt: null },
        { id: 'b', sentAt: at(6) },
      ],
    );
    expect(thread[1]).toMatchObject({ id: 'notice', orderedAt: at(5) });
  });

  it('puts a notice at the top of the page beside the first time below it', () => {
    const thread = read(
      [],
      [
        { id: 'notice', sentAt: null },
        { id: 'a', sentAt: at(5) },
      ],
    );
    expect(thread).toMatchObject([{ id: 'notice', orderedAt: at(5) }, { id: 'a' }]);
  });

  it('lets older messages of the same minute stand before those that are stored', () => {
    const stored = read(
      [],
      [
        { id: 'c', sentAt: at(1) },
        { id: 'd', sentAt: at(1) },
      ],
    );
    expect(
      ids(
        read(stored, [
          { id: 'a', sentAt: at(1) },
          { id: 'b', sentAt: at(1) },
          { id: 'c', sentAt: at(1) },
        ]),
      ),
    ).toBe('a b c d');
  });

  it('moves the fewest stored messages when the page contradicts them', () => {
    const stored: PlacedMessage[] = ['a', 'b', 'c', 'd'].map((id, index) => ({
      id,
      orderedAt: at(1),
      rank: `a${index}`,
    }));
    const places = placeMessages(
      stored,
      ['b', 'c', 'd', 'a'].map((id) => ({ id, sentAt: at(1) })),
      none,
      0,
    );
    expect([...places.keys()]).toEqual(['a']);
  });

  it('places a message anew that was waiting in the outbox meanwhile', () => {
    const stored = [
      ...read([], [{ id: 'theirs', sentAt: at(9) }]),
      { id: 'ours', orderedAt: at(2), rank: 'a0' },
    ];
    expect(
      ids(
        read(
          stored,
          [
            { id: 'theirs', sentAt: at(9) },
            { id: 'ours', sentAt: at(9) },
          ],
          new Set(['ours']),
        ),
      ),
    ).toBe('theirs ours');
  });

  it('survives two stored messages with the same rank', () => {
    const stored = [
      { id: 'a', orderedAt: at(1), rank: 'a0' },
      { id: 'c', orderedAt: at(1), rank: 'a0' },
    ];
    const page = ['a', 'b', 'c'].map((id) => ({ id, sentAt: at(1) }));
    expect(ids(read(read(stored, page), page))).toBe('a b c');
  });
});

const thread = fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 2, maxLength: 40 }).map((steps) => {
  let clock = 100;
  // Clocks of phones differ: times go back now and then, and many fall into one minute.
  return steps.map((step, index): PageMessage => {
    clock += step;
    return { id: `m${String((index * 7919) % 1000).padStart(3, '0')}-${index}`, sentAt: at(clock) };
  });
});

describe('any order and overlap of windows', () => {
  it('gives the order of the page once a window that spans them was read', () => {
    const plan = thread.chain((page) =>
      fc.tuple(
        fc.constant(page),
        fc.array(fc.tuple(fc.nat(page.length - 1), fc.integer({ min: 1, max: 12 })), { maxLength: 8 }),
      ),
    );
    fc.assert(
      fc.property(plan, ([page, windows]) => {
        let stored: PlacedMessage[] = [];
        for (const [start, size] of windows) stored = read(stored, page.slice(start, start + size));
        expect(ids(read(stored, page))).toBe(page.map(({ id }) => id).join(' '));
      }),
    );
  });

  it('gives the order of the page when windows grow upwards, as scrolling does', () => {
    const plan = thread.chain((page) =>
      fc.tuple(fc.constant(page), fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })),
    );
    fc.assert(
      fc.property(plan, ([page, steps]) => {
        let stored: PlacedMessage[] = [];
        let top = page.length;
        for (const step of [...steps, page.length]) {
          top = Math.max(0, top - step);
          stored = read(stored, page.slice(top));
          expect(ids(stored)).toBe(
            page
              .slice(top)
              .map(({ id }) => id)
              .join(' '),
          );
        }
      }),
    );
  });

  it('changes nothing when a window is read twice', () => {
    fc.assert(
      fc.property(thread, (page) => {
        const stored = read([], page);
        expect(placeMessages(stored, page, none, 0).size).toBe(0);
      }),
    );
  });
});
